import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { changeOpening } from './announce-here.ts';
import type { PeopleHere } from './contract.ts';
import { openingInput } from './inputs.ts';
import type { OpenRooms } from './open-rooms.ts';
import { processStateOf } from './process-state.ts';
import { requireRoomAndStanding } from './require-room.ts';

/**
 * I have this room open, for the next 60 seconds. From now on I hear who writes and who is here; the
 * others see me if I said that I may be shown. Called again before that time is over.
 *
 * @returns who of the others is here and shown
 */
export async function openRoom(tools: Tools, actor: Actor, raw: unknown): Promise<PeopleHere> {
  const { roomId, tabId } = parseInput(openingInput, raw);
  const { openRooms } = processStateOf(tools);
  const { personId } = actor;
  const isShown = await askWhetherShown(openRooms, actor, roomId);
  changeOpening(tools, openRooms, { kind: 'renewed', roomId, personId, tabId, isShown });
  const here = openRooms
    .openers(roomId)
    .filter((id) => id !== personId && openRooms.isShown({ roomId, personId: id }));
  return { roomId, personIds: here };
}

/**
 * Whoever is taken out of a room, or hides, while the database answers has been let go of before the
 * lease is there. Then the database is asked again.
 */
async function askWhetherShown(
  openRooms: OpenRooms,
  actor: Actor,
  roomId: string,
): Promise<boolean> {
  const before = openRooms.endings;
  const { standing } = await requireRoomAndStanding(actor, roomId);
  if (openRooms.endings !== before) return askWhetherShown(openRooms, actor, roomId);
  return standing?.showsPresence === true;
}
