import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import type { RoomView } from './contract.ts';
import { readDirectPeople } from './direct-people.ts';
import { roomInput } from './inputs.ts';
import { mayLeaveRoom, mayWriteIn } from './policy.ts';
import { requireRoom } from './require-room.ts';

/** One room that I am in. */
export async function getRoom(tools: Tools, actor: Actor, raw: unknown): Promise<RoomView> {
  const { roomId } = parseInput(roomInput, raw);
  const { room } = await requireRoom(actor, roomId);
  const people =
    room.kind === 'direct' ? await readDirectPeople(tools, actor, [room._id]) : undefined;
  return {
    id: roomId,
    kind: room.kind,
    name: room.name,
    purpose: room.purpose,
    state: room.state,
    memberCount: room.memberCount,
    people: people?.get(roomId) ?? [],
    mayWrite: mayWriteIn(room).allowed,
    mayLeave: mayLeaveRoom(room).allowed,
  };
}
