import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { announceFleeting } from './announce-to.ts';
import { readAudience } from './audience.ts';
import { roomInput } from './inputs.ts';
import { mayWriteIn } from './policy.ts';
import { processStateOf } from './process-state.ts';
import { requireAllowed, requireRoom } from './require-room.ts';

const TOLD_EVERY_MS = 3_000;

/**
 * I am writing in this room. Told to the others who have it open, at most once in three seconds; it
 * fades in their browsers by itself.
 */
export async function sayTyping(tools: Tools, actor: Actor, raw: unknown): Promise<null> {
  const { roomId } = parseInput(roomInput, raw);
  const { room } = await requireRoom(actor, roomId);
  requireAllowed(mayWriteIn(room));
  const { openRooms, toldTyping } = processStateOf(tools);
  const { personId, name } = actor;
  const key = `${roomId}:${personId}`;
  const now = tools.clock.now().getTime();
  if (now - (toldTyping.get(key) ?? 0) < TOLD_EVERY_MS) return null;
  toldTyping.set(key, now);
  const openers = new Set(openRooms.openers(roomId));
  const audience = await readAudience(tools, room);
  const others = audience.filter((id) => id !== personId && openers.has(id));
  announceFleeting(tools, others, { event: 'room.typing', view: { roomId, personId, name } });
  return null;
}
