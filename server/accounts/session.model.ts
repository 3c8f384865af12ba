import { model, Schema, type Types } from 'mongoose';

export interface SessionRecord {
  /** SHA-256 of the id in the cookie, as hexadecimal digits. The id itself is nowhere. */
  _id: string;
  personId: Types.ObjectId;
  createdAt: Date;
  lastUsedAt: Date;
  /** End by lying idle; moved on by use. */
  expiresAt: Date;
  /** End in any case; never moved. */
  absoluteExpiresAt: Date;
  /** Browser and system in words, for "my sessions". */
  device: string;
}

const schema = new Schema<SessionRecord>(
  {
    _id: { type: String, required: true },
    personId: { type: Schema.Types.ObjectId, required: true },
    createdAt: { type: Date, required: true },
    lastUsedAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
    absoluteExpiresAt: { type: Date, required: true },
    device: { type: String, required: true },
  },
  { versionKey: false },
);
schema.index({ personId: 1, lastUsedAt: -1 });
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
schema.index({ absoluteExpiresAt: 1 }, { expireAfterSeconds: 0 });

export const Session = model('Session', schema, 'sessions');
