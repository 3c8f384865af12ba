import mongoose, { type Types } from 'mongoose';

/**
 * A file that no record holds: not yet, or no more. It has the id of its file. One that is loose for
 * long belongs to an upload that was cut off.
 */
export interface LooseFileRecord {
  _id: Types.ObjectId;
  since: Date;
}

const schema = new mongoose.Schema<LooseFileRecord>(
  {
    _id: { type: mongoose.Schema.Types.ObjectId, required: true },
    since: { type: Date, required: true },
  },
  { collection: 'looseFiles', versionKey: false },
);

schema.index({ since: 1 });

export const LooseFile = mongoose.model('LooseFile', schema);
