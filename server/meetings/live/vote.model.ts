import mongoose, { type Types } from 'mongoose';

import type { VoteChoice, VoteCounts } from './contract.ts';

/** One quiet vote. */
export interface VoteRecord {
  _id: Types.ObjectId;
  meetingId: Types.ObjectId;
  countyId: Types.ObjectId;
  question: string;
  isOpen: boolean;
  askedAt: Date;
  /**
   * While it is open: answers by a keyed digest of the person, so that a later answer takes the place
   * of an earlier one. Gone in the write that closes the vote. Read by nothing but that write.
   */
  answers?: Record<string, VoteChoice>;
  /** From the moment it is closed. */
  counts?: VoteCounts;
}

const { ObjectId } = mongoose.Schema.Types;
const schema = new mongoose.Schema<VoteRecord>(
  {
    meetingId: { type: ObjectId, required: true },
    countyId: { type: ObjectId, required: true },
    question: { type: String, required: true },
    isOpen: { type: Boolean, required: true },
    askedAt: { type: Date, required: true },
    answers: { type: mongoose.Schema.Types.Mixed },
    counts: { type: { _id: false, yes: Number, no: Number, aside: Number } },
  },
  { collection: 'meetingVotes', versionKey: false, minimize: false },
);

schema.index({ meetingId: 1, askedAt: -1, _id: -1 });
/** One open vote in a meeting. */
schema.index({ meetingId: 1 }, { unique: true, partialFilterExpression: { isOpen: true } });

export const Vote = mongoose.model('MeetingVote', schema);
