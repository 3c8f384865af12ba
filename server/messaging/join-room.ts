import type { Actor } from '../accounts/contract.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { announceMembers } from './announce-members.ts';
import type { RoomView } from './contract.ts';
import { getRoom } from './get-room.ts';
import { roomInput } from './inputs.ts';
import { mayUseTopicRooms } from './policy.ts';
import { isId, requireThere, roomNotFound } from './require-room.ts';
import { enterRoom } from './room-places.ts';
import { Room } from './room.model.ts';

/** Joins a topic room of my county. Other rooms are come into by one's place, never by joining. */
export async function joinRoom(tools: Tools, actor: Actor, raw: unknown): Promise<RoomView> {
  const { roomId } = parseInput(roomInput, raw);
  requireThere(mayUseTopicRooms(actor));
  const { countyId, personId } = actor;
  const room = isId(roomId)
    ? await Room.findOne({ _id: roomId, countyId, kind: 'topic' }).lean()
    : null;
  if (!room) throw roomNotFound();
  const hasJoined = await inTransaction((session) =>
    enterRoom({ room, personId, at: tools.clock.now() }, session),
  );
  if (hasJoined) await announceMembers(tools, { roomId, personId, event: 'room.joined' });
  return getRoom(tools, actor, { roomId });
}
