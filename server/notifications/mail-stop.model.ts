import mongoose, { type Types } from 'mongoose';

/** Letters to somebody came back: there is no such address. None goes to that address any more. */
export interface MailStopRecord {
  _id: Types.ObjectId;
  personId: Types.ObjectId;
  countyId: Types.ObjectId;
  /** A keyed digest: with another address it holds no more. */
  addressHash: string;
  at: Date;
  /** How often it happened. */
  times: number;
  /** The coordinators were not told yet; see `make-stop-source.ts`. */
  untold?: Types.ObjectId;
}

const { ObjectId } = mongoose.Schema.Types;

const schema = new mongoose.Schema<MailStopRecord>(
  {
    personId: { type: ObjectId, required: true },
    countyId: { type: ObjectId, required: true },
    addressHash: { type: String, required: true },
    at: { type: Date, required: true },
    times: { type: Number, required: true },
    untold: { type: ObjectId },
  },
  { collection: 'mailStops', versionKey: false },
);
schema.index({ personId: 1 }, { unique: true });
schema.index({ untold: 1 }, { partialFilterExpression: { untold: { $exists: true } } });

export const MailStop = mongoose.model('MailStop', schema);

export const newMark = () => new mongoose.Types.ObjectId();
