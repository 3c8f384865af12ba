import type { Tools } from '../lib/tools.ts';
import { announceFleeting } from './announce-to.ts';
import type { OpenRooms, Presence } from './open-rooms.ts';
import { applyOpening, type OpeningChange } from './opening-change.ts';

/** Tells the others who have the room open that somebody is here now, or no more. */
export function announceHere(
  tools: Tools,
  openRooms: OpenRooms,
  { roomId, personId, isHere }: Presence & { isHere: boolean },
): void {
  const others = openRooms.openers(roomId).filter((id) => id !== personId);
  announceFleeting(tools, others, { event: 'room.here', view: { roomId, personId, isHere } });
}

/**
 * Changes who has a room open, here and in all other processes, and tells the others in the room
 * where it makes somebody come into their sight or go out of it.
 *
 * @returns whether there was something to change
 */
export function changeOpening(tools: Tools, openRooms: OpenRooms, change: OpeningChange): boolean {
  const presence = change.kind === 'hidden' ? null : change;
  const before = presence !== null && openRooms.isShown(presence);
  const { wasOpen, hiddenFrom } = applyOpening(openRooms, change);
  announceFleeting(tools, [], { event: 'room.opening', view: change });
  for (const place of hiddenFrom) announceHere(tools, openRooms, { ...place, isHere: false });
  const isHere = presence !== null && openRooms.isShown(presence);
  if (presence && isHere !== before) {
    const { roomId, personId } = presence;
    announceHere(tools, openRooms, { roomId, personId, isHere });
  }
  return wasOpen;
}
