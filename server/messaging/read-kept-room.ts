import type { Actor } from '../accounts/contract.ts';
import { within } from '../lib/trusted-filters.ts';
import { Message, type MessageRecord } from './message.model.ts';
import {
  requireMessage,
  requireMessageInRoom,
  roomNotFound,
  isId,
  type MyRoom,
  type MyRoomWithEnds,
} from './require-room.ts';
import {
  keptPlaceIn,
  RoomMembership,
  type PlaceRow,
  type Stretch,
} from './room-membership.model.ts';

/** Whether the actor has left, and reads what was said until then. */
export function isForReading({ seat }: Pick<Actor, 'seat'>): boolean {
  return seat?.state === 'alumni';
}

/**
 * A room as somebody reads it who has left: what was said up to the day of leaving, as it stands now,
 * and nothing after it. All of it counts as read.
 *
 * @throws {NotFoundError}
 */
export async function readKeptRoom(
  actor: Actor,
  roomId: string,
  { before, after, limit }: Stretch,
): Promise<MyRoomWithEnds & { messages: MessageRecord[] }> {
  const { room, membership, endSeq } = await requireKeptRoom(actor, roomId);
  const until = Math.min(before ?? Infinity, endSeq + 1);
  const messages = await Message.find(
    { roomId: room._id, countyId: room.countyId, seq: within({ from: (after ?? 0) + 1, until }) },
    { words: 0 },
  )
    .sort({ seq: after === undefined ? -1 : 1 })
    .limit(limit)
    .lean();
  if (after === undefined) messages.reverse();
  return { room, membership, lastSeq: endSeq, lastRev: 0, messages };
}

/**
 * A message that the actor may read, be it through a place that was kept.
 *
 * @throws {NotFoundError}
 */
export async function requireReadableMessage(
  actor: Actor,
  ids: { roomId: string; messageId: string },
): Promise<MessageRecord> {
  if (!isForReading(actor)) return (await requireMessageInRoom(actor, ids)).message;
  const { room, endSeq } = await requireKeptRoom(actor, ids.roomId);
  const message = await requireMessage(room, ids.messageId);
  if (message.seq > endSeq) throw roomNotFound();
  return message;
}

async function requireKeptRoom(actor: Actor, roomId: string): Promise<MyRoom & { endSeq: number }> {
  if (!isId(roomId)) throw roomNotFound();
  const [place] = await RoomMembership.aggregate<PlaceRow>(keptPlaceIn(roomId, actor));
  if (!place) throw roomNotFound();
  const { room, ...membership } = place;
  const endSeq = membership.endSeq ?? 0;
  const pins = room.pins?.filter(({ seq }) => seq <= endSeq) ?? [];
  return { room: { ...room, pins }, membership: { ...membership, readSeq: endSeq }, endSeq };
}
