import { Temporal } from 'temporal-polyfill';

import { inTransaction } from '../lib/database/transaction.ts';
import { dropFiles, releaseFiles } from '../lib/files/index.ts';
import { TIME_ZONE } from '../lib/time-zone.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf, isNotThere, within } from '../lib/trusted-filters.ts';
import { messagingLimits } from './contract.ts';
import { EarlierText } from './earlier-text.model.ts';
import { storedIds } from './message-file.model.ts';
import { Message, newestOfEachThread, type MessageRecord } from './message.model.ts';
import { Room, type RoomRecord } from './room.model.ts';

const MESSAGES_AT_ONCE = 200;

type Swept = Pick<RoomRecord, '_id' | 'sweptUntil'>;
type Work = { end: Date; touch?: (() => Promise<void>) | undefined };

/**
 * Lets go of the words and files of messages whose time is over, and of what they said before they were
 * changed. Their places in the room stay. A thread goes as a whole, when its newest answer is as old;
 * what is pinned stays as long as it is. Cut off in between it is done again.
 *
 * @returns how many messages there were
 */
export async function sweepMessages(
  tools: Tools,
  { touch }: { touch?: () => Promise<void> } = {},
): Promise<number> {
  const end = keptSince(tools.clock.now());
  let swept = 0;
  const rooms = Room.find({}, { sweptUntil: 1 }).sort({ _id: 1 });
  for await (const room of rooms.lean().cursor()) {
    if ((room.sweptUntil ?? new Date(0)) >= end) continue;
    swept += await sweepRoom(tools, room, { end, touch });
    await touch?.();
  }
  return swept;
}

/** Months are those of the calendar of the county. */
function keptSince(now: Date): Date {
  const since = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(TIME_ZONE)
    .subtract({ months: messagingLimits.keptMonths });
  return new Date(since.epochMilliseconds);
}

async function sweepRoom(tools: Tools, room: Swept, { end, touch }: Work): Promise<number> {
  const { _id: roomId, sweptUntil = null } = room;
  const sentAt = within({ from: sweptUntil ?? new Date(0), until: end });
  const old = Message.find({ roomId, sentAt, isOver: isNotThere() }).sort({ sentAt: 1, seq: 1 });
  let [seen, swept] = [0, 0];
  let some: MessageRecord[] = [];
  for await (const message of old.lean().cursor()) {
    seen += 1;
    some.push(message);
    if (some.length < MESSAGES_AT_ONCE) continue;
    swept += await letGo(tools, await withThreads(some, end));
    some = [];
    await touch?.();
  }
  if (seen === 0) return 0;
  swept += await letGo(tools, await withThreads(some, end));
  // Where a pin was taken down meanwhile it stands further back, and stays there.
  await Room.updateOne({ _id: roomId, sweptUntil }, { $set: { sweptUntil: end } });
  return swept;
}

/** With the whole of those threads that are over, and without those that still go on. */
async function withThreads(
  messages: readonly MessageRecord[],
  end: Date,
): Promise<readonly MessageRecord[]> {
  const rootIds = messages.map(({ _id, threadId }) => threadId ?? _id);
  const newest = await Message.aggregate<{ _id: MessageRecord['_id']; sentAt: Date }>(
    newestOfEachThread(rootIds),
  );
  const isLive = new Map(newest.map(({ _id, sentAt }) => [_id.toString(), sentAt >= end]));
  const alone = messages.filter(({ _id, threadId }) => !isLive.has((threadId ?? _id).toString()));
  const over = newest.filter(({ _id }) => isLive.get(_id.toString()) === false);
  if (over.length === 0) return alone;
  const ids = anyOf(over.map(({ _id }) => _id));
  const [roots, answers] = await Promise.all([
    Message.find({ _id: ids, isOver: isNotThere() }).lean(),
    Message.find({ threadId: ids, isOver: isNotThere() }).lean(),
  ]);
  return [...alone, ...roots, ...answers];
}

/** @returns how many there were that are not pinned */
async function letGo(tools: Tools, messages: readonly MessageRecord[]): Promise<number> {
  const over = messages.filter(({ pinnedAt }) => !pinnedAt);
  if (over.length === 0) return 0;
  const ids = over.map(({ _id }) => _id);
  const files = storedIds(over.flatMap((message) => message.files ?? []));
  const now = tools.clock.now();
  const gone = { mentions: 1, files: 1, reactions: 1, hidden: 1, urgentFor: 1, untold: 1 } as const;
  await inTransaction(async (session) => {
    await Message.updateMany(
      { _id: anyOf(ids), pinnedAt: null },
      {
        $set: { isOver: true, text: '', words: [], deletedAt: now, editedAt: null },
        $unset: gone,
      },
      { session },
    );
    await EarlierText.deleteMany({ messageId: anyOf(ids) }, { session });
    await releaseFiles(files, now, session);
  });
  await dropFiles(files);
  return over.length;
}
