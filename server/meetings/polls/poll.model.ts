import mongoose, { type Types } from 'mongoose';

import { anyOf, laterThan, within } from '../../lib/trusted-filters.ts';
import { asId, inScope, type MeetingScope } from '../meeting.model.ts';

/** One time that is proposed. */
export interface PollTimeRecord {
  /** What people agree on: the hour on the wall, such as 2026-10-14T10:00. */
  localStart: string;
  startsAt: Date;
  endsAt: Date;
}

/** How far a poll has come: what people are told of it last. It only goes on. */
export const stages = ['asked', 'reminded', 'closed', 'decided', 'calledOff'] as const;

/** Times among which people say which suit them, for one meeting. */
export interface PollRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  /** `COUNTY_WIDE` alone, or the ids of host organisations. */
  audience: string[];
  name: string;
  place: string;
  phone: string;
  link: string;
  /** Soonest first. They never change: answers are kept in this order. */
  times: PollTimeRecord[];
  timeZone: string;
  closesAt: Date;
  stage: (typeof stages)[number];
  stageAt: Date;
  /** When the next stage begins by itself; absent where none does. */
  dueAt?: Date;
  /** People were not told of the stage yet; see `make-poll-source.ts`. */
  untold?: Types.ObjectId;
  decided?: { localStart: string; meetingId: Types.ObjectId; by: Types.ObjectId };
  calledOffBy?: Types.ObjectId;
  createdBy: Types.ObjectId;
  createdAt: Date;
  /** Made for the form, so that a form sent twice is saved once. */
  clientId: string;
}

const { ObjectId } = mongoose.Schema.Types;

const schema = new mongoose.Schema<PollRecord>(
  {
    countyId: { type: ObjectId, required: true },
    audience: { type: [String], required: true },
    name: { type: String, required: true },
    place: { type: String, default: '' },
    phone: { type: String, default: '' },
    link: { type: String, default: '' },
    times: {
      type: [
        {
          _id: false,
          localStart: { type: String, required: true },
          startsAt: { type: Date, required: true },
          endsAt: { type: Date, required: true },
        },
      ],
      required: true,
    },
    timeZone: { type: String, required: true },
    closesAt: { type: Date, required: true },
    stage: { type: String, enum: stages, required: true },
    stageAt: { type: Date, required: true },
    dueAt: { type: Date },
    untold: { type: ObjectId },
    decided: {
      type: new mongoose.Schema(
        {
          localStart: { type: String, required: true },
          meetingId: { type: ObjectId, required: true },
          by: { type: ObjectId, required: true },
        },
        { _id: false },
      ),
      default: undefined,
    },
    calledOffBy: { type: ObjectId },
    createdBy: { type: ObjectId, required: true },
    createdAt: { type: Date, required: true },
    clientId: { type: String, required: true },
  },
  { collection: 'meetingPolls', versionKey: false },
);

export const pollClientKey = { createdBy: 1, clientId: 1 } as const;
schema.index(pollClientKey, { unique: true });
schema.index({ countyId: 1, audience: 1, closesAt: 1, _id: 1 });
schema.index({ dueAt: 1 }, { partialFilterExpression: { dueAt: { $exists: true } } });
schema.index({ untold: 1, _id: 1 }, { partialFilterExpression: { untold: { $exists: true } } });

export const Poll = mongoose.model('MeetingPoll', schema);

/** Stages in which a poll takes answers, as long as its day has not come. */
export const openStages = ['asked', 'reminded'] as const;

/** Stages in which a time can be chosen. */
export const undecidedStages = ['asked', 'reminded', 'closed'] as const;

export const closingFirst = { closesAt: 1, _id: 1 } as const;

/** Polls that take answers now. */
export const takingAnswers = (scope: MeetingScope, now: Date) => ({
  ...inScope(scope),
  closesAt: laterThan(now),
  stage: anyOf(openStages),
});

/** Polls that have closed lately and wait for somebody to choose; of one person, or all in the scope. */
export const waitingToBeDecided = (
  scope: MeetingScope,
  { from, now, createdBy }: { from: Date; now: Date; createdBy: string | null },
) => ({
  ...inScope(scope),
  closesAt: within({ from, until: now }),
  stage: anyOf(undecidedStages),
  ...(createdBy !== null && { createdBy: asId(createdBy) }),
});
