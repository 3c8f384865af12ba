import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import type { RoomView } from './contract.ts';
import { roomInput } from './inputs.ts';
import { requireRoom } from './require-room.ts';
import { viewRoom } from './view-room.ts';

/** One room that I am in. */
export async function getRoom(tools: Tools, actor: Actor, raw: unknown): Promise<RoomView> {
  const { roomId } = parseInput(roomInput, raw);
  return viewRoom(tools, actor, await requireRoom(actor, roomId));
}
