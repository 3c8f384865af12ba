import mongoose, { type mongo, type Types } from 'mongoose';

/** The notes of one meeting as of one number. What came later stands in `note-update.model.ts`. */
export interface NoteSnapshotRecord {
  /** That of the meeting. */
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  seq: number;
  bytes: mongo.Binary | Buffer;
}

const schema = new mongoose.Schema<NoteSnapshotRecord>(
  {
    countyId: { type: mongoose.Schema.Types.ObjectId, required: true },
    seq: { type: Number, required: true },
    bytes: { type: Buffer, required: true },
  },
  { collection: 'meetingNotes', versionKey: false },
);

export const NoteSnapshot = mongoose.model('MeetingNoteSnapshot', schema);
