import mongoose, { type Types } from 'mongoose';

import type { MailStream, NotificationKind } from './contract.ts';

/**
 * `waiting` for its turn; `sending` while one process hands it to the mail server; then `sent`,
 * `refused`, `dropped` because it is not wanted any more, `givenUp` after many tries, or `unknown`
 * where the process ended while it was handing over: it is not sent a second time.
 */
export type MailingState =
  'waiting' | 'sending' | 'sent' | 'refused' | 'dropped' | 'givenUp' | 'unknown';

/** One letter to one person. Its lines say what kind of thing is where, and no words of anybody. */
export interface MailingRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  personId: Types.ObjectId;
  stream: MailStream;
  lines: { kind: NotificationKind; path: string; when?: Date }[];
  state: MailingState;
  notBefore: Date;
  tries: number;
  takenAt?: Date;
  endedAt?: Date;
}

const { ObjectId } = mongoose.Schema.Types;

const schema = new mongoose.Schema<MailingRecord>(
  {
    countyId: { type: ObjectId, required: true },
    personId: { type: ObjectId, required: true },
    stream: { type: String, required: true },
    lines: [
      {
        _id: false,
        kind: { type: String, required: true },
        path: { type: String, required: true },
        when: { type: Date },
      },
    ],
    state: { type: String, required: true },
    notBefore: { type: Date, required: true },
    tries: { type: Number, default: 0 },
    takenAt: { type: Date },
    endedAt: { type: Date },
  },
  { collection: 'mailings', versionKey: false },
);
schema.index({ state: 1, notBefore: 1, _id: 1 });
schema.index({ personId: 1 });
schema.index({ countyId: 1, state: 1 });
schema.index({ endedAt: 1 }, { partialFilterExpression: { endedAt: { $exists: true } } });

export const Mailing = mongoose.model('Mailing', schema);

/** How many there are in each state. Answered by the index alone. */
export const countByState = (countyId: string): mongoose.PipelineStage[] => [
  { $match: { countyId: new mongoose.Types.ObjectId(countyId) } },
  { $group: { _id: '$state', count: { $sum: 1 } } },
];
