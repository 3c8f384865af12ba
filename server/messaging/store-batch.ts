import type { Types } from 'mongoose';

import { isDuplicateKey, retryWrite } from '../lib/database/retry.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { ClientIdTakenError } from './client-id-taken-error.ts';
import { EarlierText } from './earlier-text.model.ts';
import type { MessageFileRecord } from './message-file.model.ts';
import { wordsOfMessage } from './message-words.ts';
import { clientIdKey, Message, newMessageId, type MessageRecord } from './message.model.ts';

export interface Draft extends Pick<MessageRecord, 'mentions' | 'untold' | 'urgentFor'> {
  countyId: Types.ObjectId;
  roomId: Types.ObjectId;
  authorId: Types.ObjectId;
  clientId: string;
  text: string;
  files?: MessageFileRecord[];
  sentAt: Date;
  replyToId: Types.ObjectId | null;
  /** Left out, and not stored at all, where it answers nothing. */
  threadId?: Types.ObjectId;
  threadBy?: Types.ObjectId;
}

export interface Stored {
  message: MessageRecord;
  /** False where the same message had been stored before. */
  isNew: boolean;
}

export interface Waiting {
  draft: Draft;
  resolve: (stored: Stored) => void;
  reject: (error: unknown) => void;
}

/** A read that waits for the majority: longer than an election, shorter than a person's patience. */
const CONFIRM_WITHIN_MS = 10_000;

/**
 * Stores the drafts of one room, in their order, under the next numbers. The unique index over room
 * and `seq` gives the numbers: where another process was quicker, what is left is numbered anew.
 * Each draft is answered by itself, and only when the majority has it on disk.
 *
 * @param end the last `seq` as far as known
 * @returns the `seq` of the last message stored
 * @throws {UnavailableError} when the database stays away; some of the drafts may be stored, and
 *   sending them again with the same client id finds out
 */
export async function storeBatch(batch: readonly Waiting[], end?: number): Promise<number> {
  let left = batch;
  let last = end;
  let isInDoubt = false;
  return retryWrite(async () => {
    try {
      if (isInDoubt) {
        left = await answerStored(left);
        last = undefined;
      }
      while (left.length > 0) {
        last ??= await readEnd(left);
        ({ left, last } = await insertNext(left, last));
      }
      isInDoubt = false;
      return last ?? 0;
    } catch (error) {
      isInDoubt = true;
      throw error;
    }
  });
}

interface Progress {
  left: readonly Waiting[];
  /** Undefined where another process has gone on, so that the end has to be read. */
  last: number | undefined;
}

async function insertNext(left: readonly Waiting[], last: number): Promise<Progress> {
  const messages = left.map(({ draft }, index) => numbered(draft, last + 1 + index));
  try {
    // Past Mongoose's casting: every field was made above, of values that were parsed before.
    await Message.collection.insertMany(messages, { ordered: true });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const stored = insertedBefore(error);
    await confirmStored(messages.slice(0, stored).at(-1));
    answerNew(left, messages.slice(0, stored));
    const refused = left[stored];
    if (!refused || !isDuplicateKey(error, clientIdKey)) {
      return { left: left.slice(stored), last: undefined };
    }
    await answerRepeated(refused);
    return { left: left.slice(stored + 1), last: last + stored };
  }
  answerNew(left, messages);
  return { left: [], last: last + messages.length };
}

function numbered(draft: Draft, seq: number): MessageRecord {
  const message = { _id: newMessageId(), ...draft, seq, editedAt: null, deletedAt: null };
  return { ...message, words: wordsOfMessage(message) };
}

function answerNew(left: readonly Waiting[], messages: readonly MessageRecord[]): void {
  messages.forEach((message, index) => left[index]?.resolve({ message, isNew: true }));
}

/** Ordered writes stop at the first refusal; this many stand before it. */
function insertedBefore(error: unknown): number {
  const hasCount = error instanceof Object && 'insertedCount' in error;
  return hasCount ? Number(error.insertedCount) : 0;
}

async function readEnd(left: readonly Waiting[]): Promise<number> {
  const rooms = left.slice(0, 1).map(({ draft }) => draft.roomId);
  const newest = await Message.findOne({ roomId: anyOf(rooms) }, { seq: 1 })
    .sort({ seq: -1 })
    .lean();
  return newest?.seq ?? 0;
}

/**
 * Holds the answer "stored" back until the majority has this message and all before it. For every
 * way but the clean one, where the insert itself has waited.
 */
async function confirmStored(message: { _id: Types.ObjectId } | undefined): Promise<void> {
  if (!message) return;
  await Message.findOne({ _id: message._id }, { _id: 1 })
    .readConcern('linearizable')
    .maxTimeMS(CONFIRM_WITHIN_MS)
    .lean();
}

/** The client id is taken: by the same message sent before, or by another one. */
async function answerRepeated({ draft, resolve, reject }: Waiting): Promise<void> {
  const { roomId, authorId, clientId } = draft;
  const message = await Message.findOne({ roomId, authorId, clientId }).lean();
  if (!message || !hasSameFiles(message, draft) || (await textAsSent(message)) !== draft.text) {
    reject(new ClientIdTakenError());
    return;
  }
  await confirmStored(message);
  resolve({ message, isNew: false });
}

/** After an unknown outcome: finds what was stored all the same, and answers what is left. */
async function answerStored(left: readonly Waiting[]): Promise<readonly Waiting[]> {
  const drafts = left.map(({ draft }) => draft);
  const found = await Message.find({
    roomId: anyOf(drafts.map((draft) => draft.roomId)),
    authorId: anyOf(drafts.map((draft) => draft.authorId)),
    clientId: anyOf(drafts.map((draft) => draft.clientId)),
  })
    .sort({ seq: 1 })
    .lean();
  await confirmStored(found.at(-1));
  const storedFor = ({ draft }: Waiting) =>
    found.find(
      (message) =>
        message.authorId.equals(draft.authorId) &&
        message.clientId === draft.clientId &&
        message.text === draft.text,
    );
  for (const waiting of left) {
    const message = storedFor(waiting);
    if (message) waiting.resolve({ message, isNew: true });
  }
  return left.filter((waiting) => !storedFor(waiting));
}

/** A message that was taken back has lost its files. */
function hasSameFiles({ files = [], deletedAt }: MessageRecord, draft: Draft): boolean {
  const idsOf = (some: readonly MessageFileRecord[]) => some.map(({ fileId }) => fileId.toString());
  return deletedAt !== null || idsOf(files).join() === idsOf(draft.files ?? []).join();
}

/** What the message said first, whatever became of it. */
async function textAsSent(message: MessageRecord): Promise<string> {
  if (!message.editedAt && !message.deletedAt) return message.text;
  const first = await EarlierText.findOne({ messageId: message._id }).sort({ _id: 1 }).lean();
  return first?.text ?? message.text;
}
