import mongoose, { type Types } from 'mongoose';

import { laterThan } from '../lib/trusted-filters.ts';

/** One person says of one gap: "me too". Whoever logged it is the first. Never shown to anybody. */
export interface GapVoiceRecord {
  _id: Types.ObjectId;
  gapId: Types.ObjectId;
  countyId: Types.ObjectId;
  personId: Types.ObjectId;
  at: Date;
  /**
   * Quarter, need and town: voices of one person that have it in common count once as evidence.
   * Absent until a voice that was kept by an older version has been counted.
   */
  evidenceKey?: string | undefined;
  /** When the gap was filled, by somebody else; null until then. */
  filledAt: Date | null;
  /** When the person has seen that it is filled. */
  toldAt: Date | null;
  /** The person was not told yet that it is filled; see `make-gap-source.ts`. */
  untold?: Types.ObjectId | undefined;
  /** Of the form by which it came, so that a form sent twice is saved once. */
  clientId?: string | undefined;
}

const { ObjectId } = mongoose.Schema.Types;

const schema = new mongoose.Schema<GapVoiceRecord>(
  {
    gapId: { type: ObjectId, required: true },
    countyId: { type: ObjectId, required: true },
    personId: { type: ObjectId, required: true },
    at: { type: Date, required: true },
    evidenceKey: String,
    filledAt: { type: Date, default: null },
    toldAt: { type: Date, default: null },
    untold: { type: ObjectId },
    clientId: String,
  },
  { collection: 'gapVoices', versionKey: false },
);

export const gapVoiceKey = { gapId: 1, personId: 1 } as const;
schema.index(gapVoiceKey, { unique: true });
export const gapVoiceClientKey = { personId: 1, clientId: 1 } as const;
schema.index(gapVoiceClientKey, {
  unique: true,
  partialFilterExpression: { clientId: { $exists: true } },
});
/** Whether the person has been counted as evidence. */
schema.index({ personId: 1, countyId: 1, evidenceKey: 1 });
/** What a person is to be told of, and all that a person has said. */
schema.index({ personId: 1, countyId: 1, toldAt: 1, filledAt: -1 });
schema.index({ untold: 1, _id: 1 }, { partialFilterExpression: { untold: { $exists: true } } });

export const GapVoice = mongoose.model('GapVoice', schema);

/** Filled, and not seen by the person yet. */
export const toBeTold = () => ({ toldAt: null, filledAt: laterThan(new Date(0)) });
