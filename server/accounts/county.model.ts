import { model, Schema, type Types } from 'mongoose';

export interface CountyRecord {
  _id: Types.ObjectId;
  /**
   * 1 for the county that opened this installation, then upwards. Unique, so that two first runs
   * at one moment open one county.
   */
  number: number;
  name: string;
  state: 'open' | 'closed';
  openedAt: Date;
  /** Raised by every change of who is administrator, so that such changes queue up. */
  administratorsVersion: number;
}

const schema = new Schema<CountyRecord>(
  {
    number: { type: Number, required: true },
    name: { type: String, required: true },
    state: { type: String, enum: ['open', 'closed'], required: true },
    openedAt: { type: Date, required: true },
    administratorsVersion: { type: Number, required: true },
  },
  { versionKey: false },
);
schema.index({ number: 1 }, { unique: true });

export const County = model('County', schema, 'counties');
