import type { Actor } from '../accounts/contract.ts';
import type { Tools } from '../lib/tools.ts';
import type { PresenceChoice } from './contract.ts';
import { RoomStanding } from './room-standing.model.ts';

/** Whether others see when I am here. Nobody is shown who has not chosen it. */
export async function getPresence(
  _tools: Tools,
  { personId, countyId }: Actor,
): Promise<PresenceChoice> {
  const standing = await RoomStanding.findOne({ personId, countyId }, { showsPresence: 1 }).lean();
  return { showsPresence: standing?.showsPresence === true };
}
