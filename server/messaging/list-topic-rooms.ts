import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf, laterThan } from '../lib/trusted-filters.ts';
import { messagingLimits, type TopicRoomPage } from './contract.ts';
import { listTopicRoomsInput } from './inputs.ts';
import { mayUseTopicRooms } from './policy.ts';
import { requireThere } from './require-room.ts';
import { RoomMembership } from './room-membership.model.ts';
import { Room } from './room.model.ts';

/** The topic rooms of my county by name, a page at a time, those I am in marked. */
export async function listTopicRooms(
  _tools: Tools,
  actor: Actor,
  raw: unknown = {},
): Promise<TopicRoomPage> {
  const { after = '' } = parseInput(listTopicRoomsInput, raw);
  requireThere(mayUseTopicRooms(actor));
  const limit = messagingLimits.topicRoomsOnPage;
  const rooms = await Room.find({
    countyId: actor.countyId,
    kind: 'topic',
    nameKey: laterThan(after),
  })
    .sort({ nameKey: 1 })
    .limit(limit)
    .lean();
  const mine = await RoomMembership.find(
    { personId: actor.personId, state: 'active', roomId: anyOf(rooms.map(({ _id }) => _id)) },
    { _id: 0, roomId: 1 },
  ).lean();
  const joined = new Set(mine.map(({ roomId }) => roomId.toString()));
  return {
    rooms: rooms.map(({ _id, name, purpose, memberCount }) => ({
      id: _id.toString(),
      name: name ?? '',
      purpose,
      memberCount,
      joined: joined.has(_id.toString()),
    })),
    next: rooms.length === limit ? (rooms.at(-1)?.nameKey ?? null) : null,
  };
}
