import mongoose, { type Types } from 'mongoose';

/** A browser to which somebody wants pushes. It goes with the session in which it was turned on. */
export interface DeviceRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  personId: Types.ObjectId;
  sessionHash: string;
  /** Its address at the service of the browser's maker: who has it can reach that browser. */
  endpoint: string;
  endpointHash: string;
  p256dh: string;
  auth: string;
  at: Date;
}

const { ObjectId } = mongoose.Schema.Types;

const schema = new mongoose.Schema<DeviceRecord>(
  {
    countyId: { type: ObjectId, required: true },
    personId: { type: ObjectId, required: true },
    sessionHash: { type: String, required: true },
    endpoint: { type: String, required: true },
    endpointHash: { type: String, required: true },
    p256dh: { type: String, required: true },
    auth: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'devices', versionKey: false },
);
/** A browser belongs to whoever turned it on last. An endpoint is too long for an index. */
schema.index({ endpointHash: 1 }, { unique: true });
schema.index({ personId: 1, at: -1 });

export const Device = mongoose.model('Device', schema);
