import mongoose, { type Types } from 'mongoose';

import {
  gapKinds,
  gapStates,
  needCodes,
  type ClosingActivity,
  type GapKind,
  type GapState,
  type Need,
} from './contract.ts';

/** One thing that people need and that is not there. Who says so stands among the voices. */
export interface GapRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  need: Need;
  place: string;
  /** The place in small letters. */
  townKey: string;
  kind: GapKind;
  note: string;
  /** Hidden by a moderator it is in no list, and the same can be logged anew. */
  state: GapState | 'hidden';
  /** How it stood before it was hidden. */
  hiddenFrom?: GapState | undefined;
  /** Need, town and kind in one. Absent once it is closed: until then there is one gap of each. */
  openKey?: string | undefined;
  /** How many voices there are. Changed together with them. */
  seenBy: number;
  loggedAt: Date;
  /** The coordinator who said how it stands; null as long as nobody has. */
  stateSaid: { at: Date; by: Types.ObjectId } | null;
  closedBy: ClosingActivity | null;
}

const { ObjectId } = mongoose.Schema.Types;

const schema = new mongoose.Schema<GapRecord>(
  {
    countyId: { type: ObjectId, required: true },
    need: { type: String, enum: needCodes, required: true },
    place: { type: String, required: true },
    townKey: { type: String, required: true },
    kind: { type: String, enum: gapKinds, required: true },
    note: { type: String, default: '' },
    state: { type: String, enum: [...gapStates, 'hidden'], required: true },
    hiddenFrom: { type: String, enum: gapStates },
    openKey: String,
    seenBy: { type: Number, required: true },
    loggedAt: { type: Date, required: true },
    stateSaid: {
      type: new mongoose.Schema(
        { at: { type: Date, required: true }, by: { type: ObjectId, required: true } },
        { _id: false },
      ),
      default: null,
    },
    closedBy: {
      type: new mongoose.Schema(
        { id: { type: String, required: true }, name: { type: String, required: true } },
        { _id: false, id: false },
      ),
      default: null,
    },
  },
  { collection: 'gaps', versionKey: false },
);

export const gapOpenKey = { countyId: 1, openKey: 1 } as const;
schema.index(gapOpenKey, {
  unique: true,
  partialFilterExpression: { openKey: { $exists: true } },
});
/** The list; with one need or of one town, also what is like a gap that is about to be logged. */
schema.index({ countyId: 1, state: 1, loggedAt: -1, _id: -1 });
schema.index({ countyId: 1, need: 1, state: 1, loggedAt: -1, _id: -1 });
schema.index({ countyId: 1, townKey: 1, state: 1, loggedAt: -1, _id: -1 });
/** All that is counted, so that no gap has to be read for it. */
export const tallyIndex = {
  countyId: 1,
  need: 1,
  townKey: 1,
  kind: 1,
  state: 1,
  place: 1,
} as const;
schema.index(tallyIndex);

export const Gap = mongoose.model('Gap', schema);

/** How many of the county's gaps are alike. Asked with the hint of `tallyIndex`. */
export const tallyOf = (countyId: string) => [
  { $match: { countyId: asId(countyId) } },
  {
    $group: {
      _id: { need: '$need', townKey: '$townKey', kind: '$kind', state: '$state' },
      place: { $min: '$place' },
      count: { $sum: 1 },
    },
  },
  { $replaceWith: { $mergeObjects: ['$_id', { place: '$place', count: '$count' }] } },
];

export const newId = () => new mongoose.Types.ObjectId();
export const asId = (id: string) => new mongoose.Types.ObjectId(id);
