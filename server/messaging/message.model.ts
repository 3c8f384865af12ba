import mongoose, { type PipelineStage, type Types } from 'mongoose';

import type { ReactionWord } from './contract.ts';
import { messageFileSchema, type MessageFileRecord } from './message-file.model.ts';

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
  /** Left out where there is none. */
  files?: MessageFileRecord[];
  sentAt: Date;
  replyToId: Types.ObjectId | null;
  editedAt: Date | null;
  deletedAt: Date | null;
  /** Its time is over, and its words are gone: see `sweep-messages.ts`. `deletedAt` stands then too. */
  isOver?: true;
  /** What it is found by; see `message-words.ts`. Read by no query unless it asks for it. */
  words?: string[];
  /** Of an answer: the message with which its thread began, and who wrote that one. */
  threadId?: Types.ObjectId;
  threadBy?: Types.ObjectId;
  reactions?: Reaction[];
  /** The room's own list of pins changes in the same transaction: see `keep-pins.ts`. */
  pinnedAt?: Date | null;
  /** A moderator hid it, for one of the rules. Absent or null where it stands. */
  hidden?: { rule: string; at: Date } | null;
  /** Keys of whom the text mentions: see `mention-keys.ts`. Absent where it never was anybody. */
  mentions?: string[];
  /** Whom its author supervises, where the author said that it cannot wait. Else absent. */
  urgentFor?: Types.ObjectId[];
  /** Somebody is to be told of it and was not yet; see `make-message-source.ts`. */
  untold?: Types.ObjectId;
}

/** A word with which people answer a message. People stand in the order in which they said it. */
export interface Reaction {
  word: ReactionWord;
  personIds: Types.ObjectId[];
}

const schema = new mongoose.Schema<MessageRecord>(
  {
    countyId: { type: mongoose.Schema.Types.ObjectId, required: true },
    roomId: { type: mongoose.Schema.Types.ObjectId, required: true },
    seq: { type: Number, required: true },
    authorId: { type: mongoose.Schema.Types.ObjectId, required: true },
    clientId: { type: String, required: true },
    text: { type: String, default: '' },
    files: { type: [messageFileSchema], default: undefined },
    sentAt: { type: Date, required: true },
    replyToId: { type: mongoose.Schema.Types.ObjectId, default: null },
    editedAt: { type: Date, default: null },
    deletedAt: { type: Date, default: null },
    isOver: { type: Boolean },
    threadId: { type: mongoose.Schema.Types.ObjectId },
    threadBy: { type: mongoose.Schema.Types.ObjectId },
    reactions: {
      type: [
        {
          _id: false,
          word: { type: String, required: true },
          personIds: [{ type: mongoose.Schema.Types.ObjectId, required: true }],
        },
      ],
      default: undefined,
    },
    pinnedAt: { type: Date },
    hidden: {
      type: new mongoose.Schema(
        { rule: { type: String, required: true }, at: { type: Date, required: true } },
        { _id: false },
      ),
    },
    words: { type: [String], default: undefined, select: false },
    mentions: { type: [String], default: undefined },
    urgentFor: { type: [mongoose.Schema.Types.ObjectId], default: undefined },
    untold: { type: mongoose.Schema.Types.ObjectId },
  },
  { collection: 'messages', versionKey: false },
);

export const seqKey = { roomId: 1, seq: 1 } as const;
/** Holds all that says where a message stands, so that finding it reads no message. */
export const wordsKey = { roomId: 1, words: 1, sentAt: -1, seq: 1 } as const;
export const clientIdKey = { roomId: 1, authorId: 1, clientId: 1 } as const;

schema.index(seqKey, { unique: true });
schema.index(clientIdKey, { unique: true });
// Most messages answer none, and are in neither.
const inThreads = { partialFilterExpression: { threadId: { $exists: true } } };
schema.index({ threadId: 1, seq: 1 }, inThreads);
schema.index({ threadBy: 1, _id: -1 }, inThreads);
/*
 * For going to a day. Reckoning the place from `seq` by halves would spare this index and ask the
 * database once a halving, 16 times in a long room. Messages come in the order of time, so the index
 * grows at one end in each room, which is the cheapest an index can be.
 */
schema.index({ roomId: 1, sentAt: 1, seq: 1 });
schema.index(wordsKey);

// A key names room and person, so that one index tells what is unread of many rooms.
schema.index({ mentions: 1, seq: 1 }, { partialFilterExpression: { mentions: { $exists: true } } });
// Nearly empty: whoever is told is told within a moment.
schema.index({ untold: 1 }, { partialFilterExpression: { untold: { $exists: true } } });

export const Message = mongoose.model('Message', schema);

/** Taken back by its author, hidden by a moderator, or too old: its words are shown to nobody. */
export function isGone({
  deletedAt,
  hidden,
}: Pick<MessageRecord, 'deletedAt' | 'hidden'>): boolean {
  return deletedAt !== null || Boolean(hidden);
}

export const newMessageId = () => new mongoose.Types.ObjectId();
/** Of 24 hexadecimal digits, as all ids of ours are. */
export const toId = (id: string) => new mongoose.Types.ObjectId(id);

/** Messages that were stored without words, after this one, in the order of ids. */
export const wordless = (after: string | null) => ({
  words: mongoose.trusted({ $exists: false }),
  ...(after === null ? {} : { _id: mongoose.trusted({ $gt: after }) }),
});

/** The newest answer in each thread, by the same way of jumping. */
export const newestOfEachThread = (threadIds: Types.ObjectId[]): PipelineStage[] => [
  { $match: { threadId: { $in: threadIds } } },
  { $sort: { threadId: -1, seq: -1 } },
  {
    $group: {
      _id: '$threadId',
      roomId: { $first: '$roomId' },
      seq: { $first: '$seq' },
      sentAt: { $first: '$sentAt' },
    },
  },
];

interface PlacesWith {
  /** A condition that the index of words serves. */
  leading: Record<string, unknown>;
  /** What else has to stand among the words. */
  others: readonly object[];
  /** The place behind which to begin. */
  after: Pick<MessageRecord, 'roomId' | 'sentAt' | 'seq'> | null;
  limit: number;
}

/** Keeps the planner from taking another word to the index than the leading one. */
const fence: PipelineStage = { $limit: 1_000_000 };

/**
 * Where the newest messages are that have all this: by time, and those of one moment by room and
 * `seq`, so that pages neither overlap nor leave out. With nothing but the leading condition no
 * message is read.
 */
export const placesWith = ({ leading, others, after, limit }: PlacesWith): PipelineStage[] => [
  { $match: leading },
  fence,
  ...others.map((words) => ({ $match: { words } })),
  ...(after ? [{ $match: behind(after) }] : []),
  { $sort: { sentAt: -1, roomId: -1, seq: -1 } },
  { $limit: limit },
  { $project: { _id: 0, roomId: 1, sentAt: 1, seq: 1 } },
];

const behind = ({ sentAt, roomId, seq }: NonNullable<PlacesWith['after']>) => ({
  $or: [
    { sentAt: { $lt: sentAt } },
    { sentAt, roomId: { $lt: roomId } },
    { sentAt, roomId, seq: { $lt: seq } },
  ],
});
