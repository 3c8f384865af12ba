import type { Types } from 'mongoose';

import type { Actor } from '../accounts/contract.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf, isThere } from '../lib/trusted-filters.ts';
import { messagingLimits, type ThreadSummary } from './contract.ts';
import { quoteMessages } from './message-views.ts';
import { Message, newestOfEachThread } from './message.model.ts';
import { threadReadSeq, threadStateOf } from './my-marks.ts';
import { nameRooms } from './name-rooms.ts';
import { processStateOf } from './process-state.ts';
import { RoomMembership, type RoomMembershipRecord } from './room-membership.model.ts';
import { Room } from './room.model.ts';

/** Answers to what I said, and threads that I have marked: so many are looked at, the newest. */
const MOST_ANSWERS = 200;
const MOST_THREADS = 1_000;

interface NewestAnswer {
  _id: Types.ObjectId;
  roomId: Types.ObjectId;
  seq: number;
  sentAt: Date;
}

/**
 * The threads I follow in the rooms I am in: those that I began, wrote in or chose. Those with
 * something new come first, then those in which was spoken last. The number of queries is the same
 * however many there are.
 */
export async function listThreads(tools: Tools, actor: Actor): Promise<ThreadSummary[]> {
  await processStateOf(tools).readMarks.settle();
  const { personId, countyId } = actor;
  const mine = await RoomMembership.find({ personId, state: 'active', countyId }).lean();
  const placeOf = new Map(mine.map((place) => [place.roomId.toString(), place]));
  const newest = await readNewest(actor, mine);
  const threads = newest
    .flatMap((answer) => {
      const place = placeOf.get(answer.roomId.toString());
      const rootId = answer._id.toString();
      // All that has no mark here was begun by me.
      const follows = place && threadStateOf(place, { rootId, isBeginner: true }) === 'followed';
      return follows ? [{ ...answer, hasNew: answer.seq > threadReadSeq(place, rootId) }] : [];
    })
    .sort((one, other) => Number(other.hasNew) - Number(one.hasNew) || later(one, other))
    .slice(0, messagingLimits.threadsOnPage);

  const [roots, rooms] = await Promise.all([
    Message.find({ _id: anyOf(threads.map(({ _id }) => _id)), countyId }).lean(),
    Room.find({ _id: anyOf(threads.map(({ roomId }) => roomId)), countyId }).lean(),
  ]);
  const [quotes, names] = await Promise.all([
    quoteMessages(tools, roots),
    nameRooms(tools, actor, rooms),
  ]);
  return threads.flatMap(({ _id, roomId, sentAt, hasNew }) => {
    const root = quotes.get(_id.toString());
    const room = names.get(roomId.toString());
    return root && room ? [{ root, room, lastSentAt: sentAt.toISOString(), hasNew }] : [];
  });
}

/** The newest answer of each thread that may be mine to follow. */
async function readNewest(
  { personId, countyId }: Actor,
  mine: readonly RoomMembershipRecord[],
): Promise<NewestAnswer[]> {
  const toMe = await Message.find(
    { threadBy: personId, threadId: isThere(), countyId },
    { threadId: 1 },
  )
    .sort({ _id: -1 })
    .limit(MOST_ANSWERS)
    .lean();
  const marked = mine.flatMap(({ threads = [] }) => threads.map(({ rootId }) => rootId));
  const begun = toMe.flatMap(({ threadId }) => (threadId ? [threadId] : []));
  const ids = new Map([...marked, ...begun].map((rootId) => [rootId.toString(), rootId]));
  if (ids.size === 0) return [];
  const newestFirst = [...ids].sort(([one], [other]) => (one < other ? 1 : -1));
  const threadIds = newestFirst.slice(0, MOST_THREADS).map(([, rootId]) => rootId);
  return Message.aggregate<NewestAnswer>(newestOfEachThread(threadIds)).readConcern('majority');
}

function later(one: NewestAnswer, other: NewestAnswer): number {
  return other.sentAt.getTime() - one.sentAt.getTime();
}
