import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { changeOpening } from './announce-here.ts';
import { openingInput } from './inputs.ts';
import { processStateOf } from './process-state.ts';
import { roomNotFound } from './require-room.ts';

/**
 * This tab does not show the room any more. Asks the database nothing.
 *
 * @throws {NotFoundError} where it did not have the room open, whatever the reason
 */
export function closeRoom(tools: Tools, actor: Actor, raw: unknown): Promise<null> {
  return Promise.resolve().then(() => close(tools, actor, raw));
}

function close(tools: Tools, actor: Actor, raw: unknown): null {
  const { roomId, tabId } = parseInput(openingInput, raw);
  const { openRooms } = processStateOf(tools);
  const { personId } = actor;
  const wasOpen = changeOpening(tools, openRooms, { kind: 'ended', roomId, personId, tabId });
  if (!wasOpen) throw roomNotFound();
  return null;
}
