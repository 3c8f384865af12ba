import mongoose, { type Types } from 'mongoose';

import { type Quarter } from '../lib/quarter.ts';
import { needCodes, type Need } from './contract.ts';

/**
 * How many link workers have said in one quarter that something is missing in one place. Reports
 * read this alone: it holds a number, and nobody's id.
 */
export interface GapEvidenceRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  quarter: Quarter;
  /** The place in small letters, and as it was written first. */
  townKey: string;
  place: string;
  need: Need;
  people: number;
}

const { ObjectId } = mongoose.Schema.Types;

const schema = new mongoose.Schema<GapEvidenceRecord>(
  {
    countyId: { type: ObjectId, required: true },
    quarter: { type: String, required: true },
    townKey: { type: String, required: true },
    place: { type: String, required: true },
    need: { type: String, enum: needCodes, required: true },
    people: { type: Number, required: true },
  },
  { collection: 'gapEvidence', versionKey: false },
);
schema.index({ countyId: 1, quarter: 1, townKey: 1, need: 1 }, { unique: true });

export const GapEvidence = mongoose.model('GapEvidence', schema);
