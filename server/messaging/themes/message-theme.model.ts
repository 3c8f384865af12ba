import mongoose, { type Types } from 'mongoose';

import type { MessageThemeCode } from '../contract.ts';

/** What a message is about, said by somebody of its room, so that a meeting can come back to it. */
export interface MessageThemeRecord {
  /** That of the message: it has one theme at most. */
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  /** For whose meetings: `COUNTY_WIDE`, or the id of the organisation whose room it is. */
  audience: string;
  roomId: Types.ObjectId;
  seq: number;
  theme: MessageThemeCode;
  saidBy: Types.ObjectId;
  saidAt: Date;
}

const schema = new mongoose.Schema<MessageThemeRecord>(
  {
    countyId: { type: mongoose.Schema.Types.ObjectId, required: true },
    audience: { type: String, required: true },
    roomId: { type: mongoose.Schema.Types.ObjectId, required: true },
    seq: { type: Number, required: true },
    theme: { type: String, required: true },
    saidBy: { type: mongoose.Schema.Types.ObjectId, required: true },
    saidAt: { type: Date, required: true },
  },
  { collection: 'messageThemes', versionKey: false, id: false },
);

schema.index({ countyId: 1, audience: 1, saidAt: -1 });

export const MessageTheme = mongoose.model('MessageTheme', schema);
