import type { Types } from 'mongoose';

import type { Logger } from '../lib/logger.ts';
import { messagingLimits } from './contract.ts';
import {
  RoomMembership,
  type RoomMembershipRecord,
  type ThreadMark,
} from './room-membership.model.ts';

export interface ReadMark {
  roomId: Types.ObjectId;
  personId: Types.ObjectId;
  seq: number;
  /** The thread that this person has written in, and so follows. */
  wroteIn?: Types.ObjectId;
}

/**
 * Moves the read cursors of people who write, behind their writing: what I have written I have
 * read. Many moves share one write, and nobody's message waits for it.
 */
export interface ReadMarks {
  note(mark: ReadMark): void;
  /** Waits until what was noted is stored, so that a reader in this process sees it. */
  settle(): Promise<void>;
}

/** The first at once. So long another process may take a message of one's own for unread. */
const STORE_EVERY_MS = 250;

/**
 * A mark that could not be stored is kept and goes with the next ones. One that is lost with its
 * process shows as an unread message of one's own, until the room is read.
 */
export function createReadMarks(logger: Logger): ReadMarks {
  let noted = new Map<string, ReadMark>();
  let storing: Promise<void> | null = null;
  let storedAt = -Infinity;
  let timer: NodeJS.Timeout | null = null;

  function keep(mark: ReadMark): void {
    const { roomId, personId, wroteIn } = mark;
    const key = [roomId, personId, wroteIn].join(':');
    const before = noted.get(key);
    if (!before || before.seq < mark.seq) noted.set(key, mark);
  }

  async function storeNoted(): Promise<void> {
    try {
      while (noted.size > 0) {
        const marks = [...noted.values()];
        noted = new Map();
        storedAt = performance.now();
        await storeMarks(marks).catch((error: unknown) => {
          marks.forEach(keep);
          throw error;
        });
      }
    } catch (error) {
      logger.warn({ error, count: noted.size }, 'read marks wait');
    } finally {
      storing = null;
    }
  }

  async function start(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    if (!storing && noted.size > 0) storing = storeNoted();
    await storing;
  }

  return {
    note(mark) {
      keep(mark);
      const wait = Math.max(0, storedAt + STORE_EVERY_MS - performance.now());
      timer ??= setTimeout(() => void start(), wait).unref();
    },
    settle: start,
  };
}

/**
 * A cursor only grows, whatever order the marks come in. Not worth the wait for the majority: a mark
 * that is lost costs a look at what was read already.
 */
async function storeMarks(marks: readonly ReadMark[]): Promise<void> {
  const { db, collection } = RoomMembership;
  await db.collection<RoomMembershipRecord>(collection.collectionName).bulkWrite(
    marks.flatMap(({ roomId, personId, seq, wroteIn }) => [
      { updateOne: { filter: { roomId, personId }, update: { $max: { readSeq: seq } } } },
      ...(wroteIn ? [{ updateOne: followsUnlessMarked({ roomId, personId, seq, wroteIn }) }] : []),
    ]),
    { ordered: false, writeConcern: { w: 1, journal: false } },
  );
}

/** Whoever has muted a thread and writes in it has still muted it. */
function followsUnlessMarked({ roomId, personId, seq, wroteIn }: Required<ReadMark>) {
  const mark: ThreadMark = { rootId: wroteIn, state: 'followed', readSeq: seq };
  return {
    filter: { roomId, personId, 'threads.rootId': { $ne: wroteIn } },
    update: {
      $push: { threads: { $each: [mark], $slice: -messagingLimits.threadMarksInRoom } },
    },
  };
}
