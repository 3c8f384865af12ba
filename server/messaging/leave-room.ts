import type { Actor } from '../accounts/contract.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { announceMembers } from './announce-members.ts';
import { roomInput } from './inputs.ts';
import { leaveKeeps } from './leave-keeps.ts';
import { mayLeaveRoom } from './policy.ts';
import { requireAllowed, requireRoom } from './require-room.ts';
import { exitRoom } from './room-places.ts';

/** Leaves a topic room. From then on nothing of it reaches me; joining again is always possible. */
export async function leaveRoom(tools: Tools, actor: Actor, raw: unknown): Promise<void> {
  const { roomId } = parseInput(roomInput, raw);
  const { room } = await requireRoom(actor, roomId);
  requireAllowed(mayLeaveRoom(room));
  const { personId, countyId } = actor;
  const left = await inTransaction(async (session) => ({
    isNew: await exitRoom({ room, personId, at: tools.clock.now() }, session),
    tellOfKeeps: await leaveKeeps(tools, { countyId, personId, roomIds: [roomId] }, session),
  }));
  left.tellOfKeeps();
  if (left.isNew) await announceMembers(tools, { roomId, personId, event: 'room.left' });
}
