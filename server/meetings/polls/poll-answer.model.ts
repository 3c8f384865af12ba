import mongoose, { type Types } from 'mongoose';

import { pollAnswers, type PollAnswer } from './contract.ts';

/** What one person said of all times of a poll. */
export interface PollAnswerRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  pollId: Types.ObjectId;
  personId: Types.ObjectId;
  /** In the order of the times. */
  given: PollAnswer[];
  /** How often it was given or changed, from 1. Only grows: the sum of a poll tells newer counts. */
  changes: number;
  answeredAt: Date;
}

const { ObjectId } = mongoose.Schema.Types;

const schema = new mongoose.Schema<PollAnswerRecord>(
  {
    countyId: { type: ObjectId, required: true },
    pollId: { type: ObjectId, required: true },
    personId: { type: ObjectId, required: true },
    given: { type: [{ type: String, enum: pollAnswers }], required: true },
    changes: { type: Number, required: true },
    answeredAt: { type: Date, required: true },
  },
  { collection: 'meetingPollAnswers', versionKey: false },
);

export const pollAnswerKey = { pollId: 1, personId: 1 } as const;
schema.index(pollAnswerKey, { unique: true });

export const PollAnswers = mongoose.model('MeetingPollAnswers', schema);

/** My answers to this poll where they say something else. */
export const mineOtherThan = (
  personId: string,
  pollId: Types.ObjectId,
  given: readonly PollAnswer[],
) => ({ pollId, personId, given: mongoose.trusted({ $ne: [...given] }) });
