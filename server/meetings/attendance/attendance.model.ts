import mongoose, { type Types } from 'mongoose';

import { ways, type Way } from './contract.ts';

/** That one person was at one meeting. */
export interface AttendanceRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  meetingId: Types.ObjectId;
  seriesId: Types.ObjectId;
  personId: Types.ObjectId;
  /** `no` where it was taken back, so that nobody says it anew for somebody who did. */
  came: Way | 'no';
  /** The person, or a coordinator. */
  saidBy: Types.ObjectId;
  /** Whether the person said it last: a coordinator leaves it as it is then. */
  isOwn: boolean;
  saidAt: Date;
  /** Of the meeting. What has begun is moved no more. */
  startsAt: Date;
  minutes: number;
  /** What the person takes from it. For nobody else. */
  reflection?: string | undefined;
}

const schema = new mongoose.Schema<AttendanceRecord>(
  {
    countyId: { type: mongoose.Schema.Types.ObjectId, required: true },
    meetingId: { type: mongoose.Schema.Types.ObjectId, required: true },
    seriesId: { type: mongoose.Schema.Types.ObjectId, required: true },
    personId: { type: mongoose.Schema.Types.ObjectId, required: true },
    came: { type: String, enum: [...ways, 'no'], required: true },
    saidBy: { type: mongoose.Schema.Types.ObjectId, required: true },
    isOwn: { type: Boolean, required: true },
    saidAt: { type: Date, required: true },
    startsAt: { type: Date, required: true },
    minutes: { type: Number, required: true },
    reflection: { type: String },
  },
  { collection: 'meetingAttendances', versionKey: false },
);

export const attendanceKey = { personId: 1, meetingId: 1 } as const;
schema.index(attendanceKey, { unique: true });
schema.index({ meetingId: 1, came: 1, saidAt: 1 });
/** The log of one person is read as one sorted run. */
schema.index({ personId: 1, countyId: 1, startsAt: -1, _id: -1 });

export const Attendance = mongoose.model('MeetingAttendance', schema);

export const hasCome = mongoose.trusted({ $in: [...ways] });
