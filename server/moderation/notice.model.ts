import mongoose, { type Types } from 'mongoose';

import type { NoticeKind, Rule, ThingKind } from './contract.ts';

/** What moderators have to tell one person. */
export interface NoticeRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  personId: Types.ObjectId;
  kind: NoticeKind;
  /** Null where it is about no thing, as in being kept from writing. */
  matterId: Types.ObjectId | null;
  thingKind: ThingKind | null;
  rule: Rule | null;
  word: string;
  until: Date | null;
  at: Date;
  place: string;
}

const { ObjectId } = mongoose.Schema.Types;

const schema = new mongoose.Schema<NoticeRecord>(
  {
    countyId: { type: ObjectId, required: true },
    personId: { type: ObjectId, required: true },
    kind: { type: String, required: true },
    matterId: { type: ObjectId, default: null },
    thingKind: { type: String, default: null },
    rule: { type: String, default: null },
    word: { type: String, default: '' },
    until: { type: Date, default: null },
    at: { type: Date, required: true },
    place: { type: String, required: true },
  },
  { collection: 'moderationNotices', versionKey: false },
);

schema.index({ countyId: 1, personId: 1, place: -1 });

export const Notice = mongoose.model('ModerationNotice', schema);
