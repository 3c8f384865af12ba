import mongoose, { type Types } from 'mongoose';

import { workingDays } from '../accounts/contract.ts';
import { streams, ways, type ChoicesView } from './contract.ts';

/** How somebody wants to be told. Whoever never chose has none, and the first choices hold. */
export interface ChoicesRecord extends Omit<ChoicesView, 'digestDays' | 'urgentFrom'> {
  _id: Types.ObjectId;
  personId: Types.ObjectId;
  countyId: Types.ObjectId;
  digestDays: ChoicesView['digestDays'][number][];
  /** Absent where it was never asked. */
  urgentFrom?: Types.ObjectId | null;
}

const { ObjectId } = mongoose.Schema.Types;
const way = { type: String, enum: ways, required: true };

const schema = new mongoose.Schema<ChoicesRecord>(
  {
    personId: { type: ObjectId, required: true },
    countyId: { type: ObjectId, required: true },
    ways: {
      type: new mongoose.Schema(Object.fromEntries(streams.map((stream) => [stream, way])), {
        _id: false,
      }),
      required: true,
    },
    digestDays: { type: [{ type: String, enum: workingDays }], required: true },
    digestHour: { type: Number, required: true },
    keepsQuiet: { type: Boolean, required: true },
    quietFrom: { type: String, required: true },
    quietUntil: { type: String, required: true },
    restsOnDaysOff: { type: Boolean, required: true },
    urgentFrom: { type: ObjectId, default: null },
  },
  { collection: 'notificationChoices', versionKey: false },
);
schema.index({ personId: 1 }, { unique: true });

export const Choices = mongoose.model('NotificationChoices', schema);
