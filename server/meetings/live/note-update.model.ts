import mongoose, { type mongo, type Types } from 'mongoose';

/** One addition to the notes of a meeting, as Yjs writes it. */
export interface NoteUpdateRecord {
  _id: Types.ObjectId;
  meetingId: Types.ObjectId;
  countyId: Types.ObjectId;
  /** From 1, without gaps. The unique index gives each number once, to whichever process. */
  seq: number;
  /**
   * Taken out once the snapshot has it. The number stays, so that a process that was asleep cannot take
   * it a second time.
   */
  bytes?: mongo.Binary | Buffer;
  at: Date;
}

const { ObjectId } = mongoose.Schema.Types;
const schema = new mongoose.Schema<NoteUpdateRecord>(
  {
    meetingId: { type: ObjectId, required: true },
    countyId: { type: ObjectId, required: true },
    seq: { type: Number, required: true },
    bytes: { type: Buffer },
    at: { type: Date, required: true },
  },
  { collection: 'meetingNoteUpdates', versionKey: false },
);

export const noteUpdateKey = { meetingId: 1, seq: 1 } as const;
schema.index(noteUpdateKey, { unique: true });

export const NoteUpdate = mongoose.model('MeetingNoteUpdate', schema);
