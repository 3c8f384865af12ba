import mongoose, { type Types } from 'mongoose';

import { notificationKinds, type MailStream, type NotificationKind } from './contract.ts';

/** That something concerns somebody, and where it is. It holds no word that anybody wrote. */
export interface NotificationRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  personId: Types.ObjectId;
  kind: NotificationKind;
  subjectId: string;
  thingId: string;
  /** How far the subject had come; only grows. */
  mark: number;
  at: Date;
  seenAt: Date | null;
  /** From then on it can go into a letter. Absent once it went, or where it goes into none. */
  mailAt?: Date;
  /** Into which letter. Absent together with `mailAt`. */
  stream?: MailStream;
}

const { ObjectId } = mongoose.Schema.Types;

const schema = new mongoose.Schema<NotificationRecord>(
  {
    countyId: { type: ObjectId, required: true },
    personId: { type: ObjectId, required: true },
    kind: { type: String, enum: notificationKinds, required: true },
    subjectId: { type: String, required: true },
    thingId: { type: String, required: true },
    mark: { type: Number, required: true },
    at: { type: Date, required: true },
    seenAt: { type: Date, default: null },
    mailAt: { type: Date },
    stream: { type: String },
  },
  { collection: 'notifications', versionKey: false },
);

/** Whatever is told twice is one. */
export const notificationKey = { personId: 1, kind: 1, subjectId: 1 } as const;
schema.index(notificationKey, { unique: true });
schema.index({ personId: 1, at: -1, _id: -1 });
schema.index({ personId: 1, seenAt: 1, at: -1 });
const toBeMailed = { partialFilterExpression: { mailAt: { $exists: true } } };
schema.index({ mailAt: 1, personId: 1 }, toBeMailed);
schema.index({ personId: 1, mailAt: 1 }, toBeMailed);
schema.index({ at: 1 });

export const Notification = mongoose.model('Notification', schema);

export const asId = (id: string) => new mongoose.Types.ObjectId(id);
