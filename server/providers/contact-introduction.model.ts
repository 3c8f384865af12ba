import mongoose, { type Types } from 'mongoose';

import { introductionAnswers, type IntroductionAnswer } from './contract.ts';

/** One person asks a colleague to introduce them to a contact. There is one of each at a time. */
export interface ContactIntroductionRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  contactId: Types.ObjectId;
  askerId: Types.ObjectId;
  /** The colleague who knows the contact. */
  askedId: Types.ObjectId;
  /** From the asker to the colleague; nobody else reads them, and they go with the answer. */
  words: string;
  state: 'asked' | IntroductionAnswer;
  /** When it was asked, and from then on when it was answered. */
  at: Date;
}

const { ObjectId } = mongoose.Schema.Types;

const schema = new mongoose.Schema<ContactIntroductionRecord>(
  {
    countyId: { type: ObjectId, required: true },
    contactId: { type: ObjectId, required: true },
    askerId: { type: ObjectId, required: true },
    askedId: { type: ObjectId, required: true },
    words: { type: String, default: '' },
    state: { type: String, enum: ['asked', ...introductionAnswers], required: true },
    at: { type: Date, required: true },
  },
  { collection: 'contactIntroductions', versionKey: false },
);

export const introductionKey = { contactId: 1, askerId: 1 } as const;
schema.index(introductionKey, { unique: true });
schema.index({ askerId: 1, at: -1 });
schema.index({ askedId: 1, state: 1, at: 1 });

export const ContactIntroduction = mongoose.model('ContactIntroduction', schema);
