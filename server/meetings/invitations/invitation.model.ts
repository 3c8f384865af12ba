import mongoose, { type Types } from 'mongoose';

/** How far the calendar of one person has come with one series. */
export interface Progress {
  /** Whether the calendar has the series by a letter. */
  isInvited: boolean;
  /** Since when, or when it had it last: dates before that are not in the calendar. */
  invitedAt?: Date;
  /** Added to the sequence of each date: grows where a series was ended for a person and began again. */
  base: number;
  /** By which change of a date the calendar stands, for dates that were changed at all. */
  told: { meetingId: Types.ObjectId; sequence: number }[];
}

/**
 * One series and one person. What is to be told is what `Progress` lacks, worked out when a letter goes:
 * several changes meanwhile are one letter, and where there is nothing to tell there is none.
 */
export interface InvitationRecord extends Progress {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  seriesId: Types.ObjectId;
  personId: Types.ObjectId;
  /** When to look whether there is something to tell; not there while nothing happens. */
  dueAt?: Date;
  /** From then on quiet hours are not waited for. */
  urgentAt?: Date;
  tries: number;
  /** Raised by each write, so that of several processes one takes a letter. */
  version: number;
  /** While one process hands a letter to the mail server: since when, and how it stood before. */
  sending?: { at: Date; mark: Types.ObjectId; before: Progress; urgentAt?: Date };
  /** Letters of which nobody knows whether they arrived, since a process ended meanwhile. */
  lost: number;
}

const { ObjectId } = mongoose.Schema.Types;

const progress = {
  isInvited: { type: Boolean, required: true },
  invitedAt: { type: Date },
  base: { type: Number, required: true },
  told: [
    {
      _id: false,
      meetingId: { type: ObjectId, required: true },
      sequence: { type: Number, required: true },
    },
  ],
};

const schema = new mongoose.Schema<InvitationRecord>(
  {
    ...progress,
    countyId: { type: ObjectId, required: true },
    seriesId: { type: ObjectId, required: true },
    personId: { type: ObjectId, required: true },
    dueAt: { type: Date },
    urgentAt: { type: Date },
    tries: { type: Number, default: 0 },
    version: { type: Number, default: 0 },
    sending: {
      type: new mongoose.Schema(
        {
          at: { type: Date, required: true },
          mark: { type: ObjectId, required: true },
          before: { type: new mongoose.Schema(progress, { _id: false }), required: true },
          urgentAt: { type: Date },
        },
        { _id: false },
      ),
    },
    lost: { type: Number, default: 0 },
  },
  { collection: 'meetingInvitations', versionKey: false },
);

export const invitationKey = { personId: 1, seriesId: 1 } as const;
schema.index(invitationKey, { unique: true });
schema.index({ dueAt: 1, _id: 1 }, { partialFilterExpression: { dueAt: { $exists: true } } });
schema.index({ 'sending.at': 1 }, { partialFilterExpression: { 'sending.at': { $exists: true } } });

export const Invitation = mongoose.model('MeetingInvitation', schema);

export const newMark = () => new mongoose.Types.ObjectId();
