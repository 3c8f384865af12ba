import { model, Schema, type Types } from 'mongoose';

interface OutboxRecord {
  _id: Types.ObjectId;
  to: { name: string; address: string };
  subject: string;
  text: string;
  action?: { label: string; url: string };
  postedAt: Date;
}

const schema = new Schema<OutboxRecord>(
  {
    to: {
      type: { name: { type: String, default: '' }, address: { type: String, required: true } },
      required: true,
      _id: false,
    },
    subject: { type: String, required: true },
    text: { type: String, required: true },
    action: { type: { label: String, url: String }, _id: false },
    postedAt: { type: Date, required: true },
  },
  { versionKey: false },
);

/** Letters of development, demo and tests. They hold working links: never filled in production. */
export const OutboxLetter = model('OutboxLetter', schema, 'outbox');
