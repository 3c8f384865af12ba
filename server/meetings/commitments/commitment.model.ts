import mongoose, { type Types } from 'mongoose';

import { progressChoices, type Progress } from './contract.ts';

/** One thing that somebody wants to try in their own work. */
export interface CommitmentRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  seriesId: Types.ObjectId;
  /** At which it was written. */
  meetingId: Types.ObjectId;
  /** Of that meeting. */
  startsAt: Date;
  personId: Types.ObjectId;
  words: string;
  /** Whether those see it who may see the meeting. All else in here is for the person alone. */
  isShared: boolean;
  /** A moderator hid it from all others. Else absent. */
  isHidden?: true | undefined;
  writtenAt: Date;
  progress: Progress | null;
  note: string;
  /** The date for which the progress was said last. */
  answeredFor: Types.ObjectId | null;
}

const schema = new mongoose.Schema<CommitmentRecord>(
  {
    countyId: { type: mongoose.Schema.Types.ObjectId, required: true },
    seriesId: { type: mongoose.Schema.Types.ObjectId, required: true },
    meetingId: { type: mongoose.Schema.Types.ObjectId, required: true },
    startsAt: { type: Date, required: true },
    personId: { type: mongoose.Schema.Types.ObjectId, required: true },
    words: { type: String, required: true },
    isShared: { type: Boolean, required: true },
    isHidden: { type: Boolean },
    writtenAt: { type: Date, required: true },
    progress: { type: String, enum: [...progressChoices, null], default: null },
    note: { type: String, default: '' },
    answeredFor: { type: mongoose.Schema.Types.ObjectId, default: null },
  },
  { collection: 'meetingCommitments', versionKey: false },
);

export const commitmentKey = { personId: 1, meetingId: 1 } as const;
schema.index(commitmentKey, { unique: true });
schema.index({ personId: 1, seriesId: 1, startsAt: -1 });
schema.index({ personId: 1, progress: 1, startsAt: -1 });
schema.index({ meetingId: 1, writtenAt: 1 }, { partialFilterExpression: { isShared: true } });

export const Commitment = mongoose.model('MeetingCommitment', schema);

/** Not done and not let go. */
export const isOpen = mongoose.trusted({ $in: [null, 'trying'] as (Progress | null)[] });
