import mongoose, { type PipelineStage, type Types } from 'mongoose';

export interface MessageRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  roomId: Types.ObjectId;
  /** From 1, without gaps. Claimed by the unique index; see `store-batch.ts`. */
  seq: number;
  authorId: Types.ObjectId;
  clientId: string;
  /** Empty where the message was taken back. */
  text: string;
  sentAt: Date;
  replyToId: Types.ObjectId | null;
  editedAt: Date | null;
  deletedAt: Date | null;
}

const schema = new mongoose.Schema<MessageRecord>(
  {
    countyId: { type: mongoose.Schema.Types.ObjectId, required: true },
    roomId: { type: mongoose.Schema.Types.ObjectId, required: true },
    seq: { type: Number, required: true },
    authorId: { type: mongoose.Schema.Types.ObjectId, required: true },
    clientId: { type: String, required: true },
    text: { type: String, default: '' },
    sentAt: { type: Date, required: true },
    replyToId: { type: mongoose.Schema.Types.ObjectId, default: null },
    editedAt: { type: Date, default: null },
    deletedAt: { type: Date, default: null },
  },
  { collection: 'messages', versionKey: false },
);

export const seqKey = { roomId: 1, seq: 1 } as const;
export const clientIdKey = { roomId: 1, authorId: 1, clientId: 1 } as const;

schema.index(seqKey, { unique: true });
schema.index(clientIdKey, { unique: true });

export const Message = mongoose.model('Message', schema);

export const newMessageId = () => new mongoose.Types.ObjectId();

/**
 * The newest message of each room. The shape lets the planner jump from room to room along the
 * index (DISTINCT_SCAN) and read one message of each; a test demands it.
 */
export const newestOfEach = (roomIds: Types.ObjectId[]): PipelineStage[] => [
  { $match: { roomId: { $in: roomIds } } },
  { $sort: { roomId: -1, seq: -1 } },
  { $group: { _id: '$roomId', seq: { $first: '$seq' }, sentAt: { $first: '$sentAt' } } },
];
