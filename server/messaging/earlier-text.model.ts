import mongoose, { type Types } from 'mongoose';

/** What a message said before it was edited or taken back. Kept for moderators, and shown to nobody else. */
export interface EarlierTextRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  messageId: Types.ObjectId;
  text: string;
  /** When the text was replaced. */
  at: Date;
}

const schema = new mongoose.Schema<EarlierTextRecord>(
  {
    countyId: { type: mongoose.Schema.Types.ObjectId, required: true },
    messageId: { type: mongoose.Schema.Types.ObjectId, required: true },
    text: { type: String, default: '' },
    at: { type: Date, required: true },
  },
  { collection: 'earlierTexts', versionKey: false },
);

schema.index({ messageId: 1, _id: 1 });

export const EarlierText = mongoose.model('EarlierText', schema);
