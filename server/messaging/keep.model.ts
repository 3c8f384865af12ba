import mongoose, { type Types } from 'mongoose';

import type { KeepAnswer, KeepState } from './keep-views.ts';

/** A wish to keep messages of a room on the Shelf. It holds where the words are, and none of them. */
export interface KeepRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  roomId: Types.ObjectId;
  keeperId: Types.ObjectId;
  /** Made by the form that asked. */
  clientId: string;
  withNames: boolean;
  /** In the order in which they were said. */
  messages: { messageId: Types.ObjectId; seq: number; authorId: Types.ObjectId }[];
  /** One of a person: the latest. */
  answers: { personId: Types.ObjectId; answer: KeepAnswer; at: Date }[];
  state: KeepState;
  /** On whose start page it stands: they have to answer, to go on, or to be told. */
  waitsFor: Types.ObjectId[];
  askedAt: Date;
  /** When waiting is over. Absent once nobody is waited for. */
  lapsesAt?: Date;
  resourceId: Types.ObjectId | null;
  /** Of the messages that became the resource. */
  keptSeqs?: number[];
  /** Those of others. Absent where all are the keeper's own. */
  askedMessageIds?: Types.ObjectId[];
  /** Those for whom it waits are to be told, and were not yet; see `make-keep-source.ts`. */
  untold?: Types.ObjectId;
}

const { ObjectId } = mongoose.Schema.Types;

const schema = new mongoose.Schema<KeepRecord>(
  {
    countyId: { type: ObjectId, required: true },
    roomId: { type: ObjectId, required: true },
    keeperId: { type: ObjectId, required: true },
    clientId: { type: String, required: true },
    withNames: { type: Boolean, required: true },
    messages: [
      {
        _id: false,
        messageId: { type: ObjectId, required: true },
        seq: { type: Number, required: true },
        authorId: { type: ObjectId, required: true },
      },
    ],
    answers: [
      {
        _id: false,
        personId: { type: ObjectId, required: true },
        answer: { type: String, required: true },
        at: { type: Date, required: true },
      },
    ],
    state: { type: String, required: true },
    waitsFor: [{ type: ObjectId, required: true }],
    askedAt: { type: Date, required: true },
    lapsesAt: { type: Date },
    resourceId: { type: ObjectId, default: null },
    keptSeqs: { type: [Number], default: undefined },
    askedMessageIds: { type: [{ type: ObjectId, required: true }], default: undefined },
    untold: { type: ObjectId },
  },
  { collection: 'keeps', versionKey: false },
);

/** Nobody is asked twice by the same keeper about the same message. */
export const askedOnceKey = { keeperId: 1, askedMessageIds: 1 } as const;

schema.index({ keeperId: 1, clientId: 1 }, { unique: true });
schema.index(askedOnceKey, {
  unique: true,
  partialFilterExpression: { askedMessageIds: { $exists: true } },
});
schema.index({ waitsFor: 1, askedAt: -1 });
schema.index({ keeperId: 1, state: 1, askedAt: -1 });
schema.index({ 'messages.authorId': 1, state: 1, askedAt: -1 });
schema.index({ lapsesAt: 1 }, { partialFilterExpression: { lapsesAt: { $exists: true } } });
schema.index({ untold: 1 }, { partialFilterExpression: { untold: { $exists: true } } });

export const Keep = mongoose.model('Keep', schema);

export const newKeepId = () => new mongoose.Types.ObjectId();
