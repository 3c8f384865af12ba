import mongoose, { type PipelineStage, type Types } from 'mongoose';

import { meetingAnswers, type MeetingAnswer } from './contract.ts';

/** What one person answered for one date. Other dates of the series are not touched by it. */
export interface ReplyRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  meetingId: Types.ObjectId;
  personId: Types.ObjectId;
  /**
   * Withdrawn where the person may come no more, asked again where the date was moved. Never deleted:
   * see `changes`.
   */
  answer: MeetingAnswer | 'asked' | 'withdrawn';
  /** How often it was given or changed, from 1. Only grows: see `byMeetingAndAnswer`. */
  changes: number;
  answeredAt: Date;
  /**
   * Where places are limited, whose turn it is: who said first that they come has the lowest. Those who
   * said so while there was room for all come before them.
   */
  turn?: number | undefined;
  /** When a place came free for somebody who had waited. */
  placedAt?: Date | undefined;
  /** The person was not told yet what became of the date; see `make-meeting-source.ts`. */
  untold?: Types.ObjectId | undefined;
}

const schema = new mongoose.Schema<ReplyRecord>(
  {
    countyId: { type: mongoose.Schema.Types.ObjectId, required: true },
    meetingId: { type: mongoose.Schema.Types.ObjectId, required: true },
    personId: { type: mongoose.Schema.Types.ObjectId, required: true },
    answer: { type: String, enum: [...meetingAnswers, 'asked', 'withdrawn'], required: true },
    changes: { type: Number, required: true },
    answeredAt: { type: Date, required: true },
    turn: { type: Number },
    placedAt: { type: Date },
    untold: { type: mongoose.Schema.Types.ObjectId },
  },
  { collection: 'meetingReplies', versionKey: false },
);

export const replyKey = { personId: 1, meetingId: 1 } as const;
schema.index(replyKey, { unique: true });
/** Holds all that a count reads, so counting touches no document. */
schema.index({ meetingId: 1, answer: 1, changes: 1 });
schema.index({ untold: 1, _id: 1 }, { partialFilterExpression: { untold: { $exists: true } } });

export const Reply = mongoose.model('MeetingReply', schema);

export interface CountRow {
  _id: { meetingId: Types.ObjectId; answer: ReplyRecord['answer'] };
  people: number;
  changes: number;
}

/**
 * How many gave each answer. The sum of the changes grows with every change of any answer, so of
 * two counts, from whatever process and in whatever order they come, the one with more is newer.
 */
export const byMeetingAndAnswer = {
  $group: {
    _id: { meetingId: '$meetingId', answer: '$answer' },
    people: { $sum: 1 },
    changes: { $sum: '$changes' },
  },
} satisfies PipelineStage.Group;

export const countsOf = (meetingId: Types.ObjectId): PipelineStage[] => [
  { $match: { meetingId } },
  byMeetingAndAnswer,
];

export const countsOfMany = (meetingIds: readonly Types.ObjectId[]): PipelineStage[] => [
  { $match: { meetingId: { $in: [...meetingIds] } } },
  byMeetingAndAnswer,
];

/** My reply to this meeting where it says something else. */
export const mineOtherThan = (
  personId: string,
  meetingId: Types.ObjectId,
  answer: MeetingAnswer,
) => ({
  meetingId,
  personId,
  answer: mongoose.trusted({ $ne: answer }),
});

/** Whether it was said, and not asked again or withdrawn since. */
export function isAnswer(answer: ReplyRecord['answer']): answer is MeetingAnswer {
  return answer !== 'asked' && answer !== 'withdrawn';
}

/** Those who come, in the order in which they get the places. */
export const inTurn = (meetingIds: readonly Types.ObjectId[]) => ({
  filter: { meetingId: mongoose.trusted({ $in: [...meetingIds] }), answer: 'going' as const },
  sort: { turn: 1, answeredAt: 1, _id: 1 } as const,
});
