import mongoose, { type Types } from 'mongoose';

/** How far the letters of one person have come. Moved in the transaction that makes a letter. */
export interface MailPointRecord {
  _id: Types.ObjectId;
  personId: Types.ObjectId;
  countyId: Types.ObjectId;
  /** The day of the last digest, on the calendar of the county: there is one a day at most. */
  digestOn: string;
}

const { ObjectId } = mongoose.Schema.Types;

const schema = new mongoose.Schema<MailPointRecord>(
  {
    personId: { type: ObjectId, required: true },
    countyId: { type: ObjectId, required: true },
    digestOn: { type: String, required: true },
  },
  { collection: 'mailPoints', versionKey: false },
);
schema.index({ personId: 1 }, { unique: true });

export const MailPoint = mongoose.model('MailPoint', schema);
