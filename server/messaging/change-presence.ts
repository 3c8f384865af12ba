import type { Actor } from '../accounts/contract.ts';
import { retryWrite } from '../lib/database/retry.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { changeOpening } from './announce-here.ts';
import type { PresenceChoice } from './contract.ts';
import { changePresenceInput } from './inputs.ts';
import { processStateOf } from './process-state.ts';
import { RoomStanding } from './room-standing.model.ts';

/** Whether others see when I am here. Switched off, it ends at once wherever I am. */
export async function changePresence(
  tools: Tools,
  actor: Actor,
  raw: unknown,
): Promise<PresenceChoice> {
  const { showsPresence } = parseInput(changePresenceInput, raw);
  const { personId, countyId } = actor;
  await retryWrite(() =>
    RoomStanding.updateOne({ personId, countyId }, { $set: { showsPresence } }),
  );
  if (!showsPresence) {
    changeOpening(tools, processStateOf(tools).openRooms, { kind: 'hidden', personId });
  }
  return { showsPresence };
}
