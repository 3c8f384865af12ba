import mongoose, { type Types } from 'mongoose';

import { storedFileSchema, type StoredFile } from '../../lib/files/stored-file.ts';

export interface PaperRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  meetingId: Types.ObjectId;
  file: StoredFile;
  addedBy: Types.ObjectId;
  addedAt: Date;
  /** Made for the form, so that a form sent twice is kept once. */
  clientId: string;
}

const { ObjectId } = mongoose.Schema.Types;

const schema = new mongoose.Schema<PaperRecord>(
  {
    countyId: { type: ObjectId, required: true },
    meetingId: { type: ObjectId, required: true },
    file: { type: storedFileSchema, required: true },
    addedBy: { type: ObjectId, required: true },
    addedAt: { type: Date, required: true },
    clientId: { type: String, required: true },
  },
  { collection: 'meetingPapers', versionKey: false },
);

schema.index({ meetingId: 1, addedAt: 1, _id: 1 });
schema.index({ addedBy: 1, clientId: 1 }, { unique: true });

export const Paper = mongoose.model('MeetingPaper', schema);
