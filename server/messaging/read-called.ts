import { anyOf } from '../lib/trusted-filters.ts';
import type { Called } from './concerns-of.ts';
import { mentionsOf } from './mention-keys.ts';
import { toId, type MessageRecord } from './message.model.ts';
import { RoomMembership, type RoomMembershipRecord } from './room-membership.model.ts';
import { Room } from './room.model.ts';

/**
 * The places of all whom these messages may call. Four questions however many there are: which rooms
 * are direct, who is named, who began or marked a thread, and who is in rooms that call everybody.
 */
export async function readCalled(messages: readonly MessageRecord[]): Promise<Called> {
  const named = messages.flatMap((message) => mentionsOf(message).personIds.map(toId));
  const beginners = messages.flatMap(({ threadBy }) => threadBy ?? []);
  const threads = messages.flatMap(({ threadId }) => threadId ?? []);
  const roomIds = messages.map(({ roomId }) => roomId);
  const direct = await Room.find({ _id: anyOf(roomIds), kind: 'direct' }, { _id: 1 }).lean();
  const callAll = messages.filter((message) => mentionsOf(message).everyone);
  const whole = [...direct.map(({ _id }) => _id), ...callAll.map(({ roomId }) => roomId)];
  const state = 'active' as const;
  const [some, followers, all] = await Promise.all([
    RoomMembership.find({
      ...{ personId: anyOf([...named, ...beginners]), state, roomId: anyOf(roomIds) },
    }).lean(),
    RoomMembership.find({ 'threads.rootId': anyOf(threads), state }).lean(),
    RoomMembership.find({ roomId: anyOf(whole), state }).lean(),
  ]);
  const places = new Map<string, Map<string, RoomMembershipRecord>>();
  for (const place of [...some, ...followers, ...all]) {
    const key = place.roomId.toString();
    const ofRoom = places.get(key) ?? new Map<string, RoomMembershipRecord>();
    places.set(key, ofRoom.set(place._id.toString(), place));
  }
  return new Map([...places].map(([roomId, ofRoom]) => [roomId, [...ofRoom.values()]]));
}
