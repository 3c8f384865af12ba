import { model, Schema, type Types } from 'mongoose';

import { guardOutcomes, type GuardOutcomeName } from './contract.ts';

/** How often one rule spoke on one day in one county. No text, no person, no room. */
export interface GuardCountRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  /** Midnight UTC. */
  day: Date;
  rule: string;
  outcome: GuardOutcomeName;
  count: number;
}

const KEPT_SECONDS = 400 * 24 * 60 * 60;

const schema = new Schema<GuardCountRecord>(
  {
    countyId: { type: Schema.Types.ObjectId, required: true },
    day: { type: Date, required: true },
    rule: { type: String, required: true },
    outcome: { type: String, enum: guardOutcomes, required: true },
    count: { type: Number, required: true },
  },
  { versionKey: false },
);
schema.index({ countyId: 1, day: 1, rule: 1, outcome: 1 }, { unique: true });
schema.index({ day: 1 }, { expireAfterSeconds: KEPT_SECONDS });

export const GuardCount = model('GuardCount', schema, 'guardCounts');
