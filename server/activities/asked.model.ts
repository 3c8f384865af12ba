import mongoose, { type Types } from 'mongoose';

/** Somebody who offered it was asked to check the activity by a day of the calendar. */
export interface AskedRecord {
  of: Types.ObjectId;
  by: Types.ObjectId;
  at: Date;
  dueOn: string;
  /** Of the form that shared it out, so that a form sent twice is saved once. */
  clientId: string;
  /** Whoever is asked was not told yet; see `make-check-source.ts`. */
  untold?: Types.ObjectId;
}

const { ObjectId } = mongoose.Schema.Types;

export const askedSchema = new mongoose.Schema<AskedRecord>(
  {
    of: { type: ObjectId, required: true },
    by: { type: ObjectId, required: true },
    at: { type: Date, required: true },
    dueOn: { type: String, required: true },
    clientId: { type: String, required: true },
    untold: { type: ObjectId },
  },
  { _id: false },
);
