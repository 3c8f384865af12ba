import mongoose, { type Types } from 'mongoose';

/**
 * That a row with these very words was put in once, and which activity came of it. The same row says
 * nothing new, whatever people have found out about the activity since.
 */
export interface ImportMarkRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  fingerprint: string;
  activityId: string;
  runId: Types.ObjectId;
}

const { ObjectId } = mongoose.Schema.Types;

const schema = new mongoose.Schema<ImportMarkRecord>(
  {
    countyId: { type: ObjectId, required: true },
    fingerprint: { type: String, required: true },
    activityId: { type: String, required: true },
    runId: { type: ObjectId, required: true },
  },
  { collection: 'importMarks', versionKey: false },
);

schema.index({ countyId: 1, fingerprint: 1 }, { unique: true });
schema.index({ runId: 1 });

export const ImportMark = mongoose.model('ImportMark', schema);
