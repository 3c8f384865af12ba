import mongoose, { type Types } from 'mongoose';

import type { Outcome, Reason, Rule, ThingKind } from './contract.ts';

export interface ReportRecord {
  personId: Types.ObjectId;
  reason: Reason;
  line: string;
  at: Date;
}

export interface DecisionRecord {
  by: Types.ObjectId;
  outcome: Outcome;
  rule: Rule | null;
  at: Date;
}

interface SecondLook {
  line: string;
  at: Date;
  /** How many decisions there were when it was asked for. */
  decisions: number;
}

/** One reported thing with all its reasons: there is one for a thing, however often it comes back. */
export interface MatterRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  thingKind: ThingKind;
  thingId: Types.ObjectId;
  /** Null for what the county was given to begin with. */
  authorId: Types.ObjectId | null;
  state: 'open' | 'closed';
  /** One for a person, and not without end. */
  reports: ReportRecord[];
  openedAt: Date;
  /** Its moment and its id in one text, so that one comparison finds the next page. */
  place: string;
  /** Moderators who have opened it since it was last opened to them. */
  readerIds: Types.ObjectId[];
  /** Oldest first: one for each time it was open. */
  decisions: DecisionRecord[];
  /** Whoever decides holds it while the thing is changed. */
  claim: { by: Types.ObjectId; at: Date } | null;
  /** The author asked once for another moderator to look. */
  secondLook: SecondLook | null;
}

const { ObjectId } = mongoose.Schema.Types;
const reportSchema = {
  personId: { type: ObjectId, required: true },
  reason: { type: String, required: true },
  line: { type: String, default: '' },
  at: { type: Date, required: true },
} as const;
const decisionSchema = {
  by: { type: ObjectId, required: true },
  outcome: { type: String, required: true },
  rule: { type: String, default: null },
  at: { type: Date, required: true },
} as const;

const secondLookSchema = {
  line: { type: String, default: '' },
  at: { type: Date, required: true },
  decisions: { type: Number, required: true },
} as const;

const schema = new mongoose.Schema<MatterRecord>(
  {
    countyId: { type: ObjectId, required: true },
    thingKind: { type: String, required: true },
    thingId: { type: ObjectId, required: true },
    authorId: { type: ObjectId, default: null },
    state: { type: String, required: true },
    reports: { type: [new mongoose.Schema(reportSchema, { _id: false })], required: true },
    openedAt: { type: Date, required: true },
    place: { type: String, required: true },
    readerIds: { type: [ObjectId], required: true },
    decisions: { type: [new mongoose.Schema(decisionSchema, { _id: false })], required: true },
    claim: {
      type: new mongoose.Schema({ by: { type: ObjectId }, at: { type: Date } }, { _id: false }),
      default: null,
    },
    secondLook: { type: new mongoose.Schema(secondLookSchema, { _id: false }), default: null },
  },
  { collection: 'matters', versionKey: false },
);

export const thingKey = { countyId: 1, thingKind: 1, thingId: 1 } as const;
schema.index(thingKey, { unique: true });
/** The queue: the longest waiting first. */
schema.index({ countyId: 1, state: 1, place: 1 });

export const Matter = mongoose.model('Matter', schema);

export const newMatterId = () => new mongoose.Types.ObjectId();

/** Where a matter stands in the queue. */
export function placeOf(at: Date, id: { toString(): string }): string {
  return `${at.toISOString()}_${id.toString()}`;
}

/** Null for a cursor that no page of ours has given. */
export function readPlace(text: string | undefined): string | null {
  return text !== undefined && /^\d{4}-[\d-]{5}T[\d:.]{12}Z_[0-9a-f]{24}$/.test(text) ? text : null;
}
