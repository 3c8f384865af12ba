import type { PipelineStage } from 'mongoose';

import type { Actor } from '../accounts/contract.ts';
import type { Tools } from '../lib/tools.ts';
import { attentionOf, mutedThreadsIn } from './attention.ts';
import type { Attention } from './contract.ts';
import { processStateOf } from './process-state.ts';
import type { KeepRecord } from './keep.model.ts';
import { isForReading } from './read-kept-room.ts';
import {
  keptPlacesOf,
  myRooms,
  myRoomsAndKeeps,
  RoomMembership,
  type MyRoomsRow,
  type PlaceRow,
  type RoomMembershipRecord,
} from './room-membership.model.ts';
import type { RoomRecord } from './room.model.ts';
import { countUnreadMentions } from './unread-mentions.ts';

/** On the start page. */
const KEEPS = 5;

export interface MyPlace {
  membership: RoomMembershipRecord;
  room: RoomRecord;
  attention: Attention;
  /** Of the newest message; 0 and null where nothing was said. */
  lastSeq: number;
  lastSentAt: Date | null;
  /** As far as I want to hear of the room. */
  unread: number;
}

/**
 * The rooms I am in with what is unread in each. One query, however many rooms, and another one for
 * those who want to hear of mentions alone in some of them. For somebody who has left, those they were
 * in.
 */
export async function readMyPlaces(tools: Tools, actor: Actor): Promise<MyPlace[]> {
  return (await readMyRow(tools, actor, myRooms(actor))).places;
}

/** The same with what of words to keep waits for me, newest first, in the same query. */
export async function readMyPlacesAndKeeps(
  tools: Tools,
  actor: Actor,
): Promise<{ places: MyPlace[]; keeps: KeepRecord[] }> {
  return readMyRow(tools, actor, myRoomsAndKeeps(actor, KEEPS));
}

async function readMyRow(
  tools: Tools,
  actor: Actor,
  question: PipelineStage[],
): Promise<{ places: MyPlace[]; keeps: KeepRecord[] }> {
  if (isForReading(actor)) return { places: await readKeptPlaces(tools, actor), keeps: [] };
  await processStateOf(tools).readMarks.settle();
  // Not from the majority: my own marks are not written so. A message that is undone by a change of
  // primary leaves a mark too many until the page is read again.
  const [row] = await RoomMembership.aggregate<MyRoomsRow>(question);
  const places = row ? pairUp(row, tools.clock.now()) : [];
  const byMention = places
    .filter(({ attention: { level, muted } }) => level === 'mentions' && !muted)
    .map(({ membership }) => ({ ...membership, mutedThreadIds: mutedThreadsIn(membership) }));
  const mentions = await countUnreadMentions(actor, byMention);
  return {
    places: places.map((place) => ({ ...place, unread: countWanted(place, mentions) })),
    keeps: row?.keeps ?? [],
  };
}

type Pair = Omit<MyPlace, 'unread'>;

function pairUp({ places, rooms, ends }: MyRoomsRow, now: Date): Pair[] {
  const roomOf = new Map(rooms.map((room) => [room._id.toString(), room]));
  const endOf = new Map(ends.map((end) => [end._id.toString(), end]));
  return places.flatMap((membership) => {
    const id = membership.roomId.toString();
    const room = roomOf.get(id);
    if (!room) return [];
    const { seq: lastSeq = 0, sentAt: lastSentAt = null } = endOf.get(id) ?? {};
    return [{ membership, room, attention: attentionOf(membership, now), lastSeq, lastSentAt }];
  });
}

/** Of somebody who has left: where each room stood then. Nothing is new in them. */
async function readKeptPlaces(tools: Tools, actor: Actor): Promise<MyPlace[]> {
  const rows = await RoomMembership.aggregate<PlaceRow>(keptPlacesOf(actor));
  const now = tools.clock.now();
  return rows.map(({ room, ...membership }) => ({
    membership,
    room,
    attention: attentionOf(membership, now),
    ...{ lastSeq: membership.endSeq ?? 0, lastSentAt: membership.leftAt },
    unread: 0,
  }));
}

function countWanted(
  { membership, attention: { level, muted }, lastSeq }: Pair,
  mentions: ReadonlyMap<string, number>,
): number {
  if (muted || level === 'nothing') return 0;
  if (level === 'mentions') return mentions.get(membership.roomId.toString()) ?? 0;
  return Math.max(0, lastSeq - membership.readSeq);
}
