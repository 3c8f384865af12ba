import type { Tools } from '../lib/tools.ts';
import { announceFleeting } from './announce-to.ts';
import type { OpenRooms, Presence } from './open-rooms.ts';

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
 * Does something to what is open, and tells the others where it makes this person come into their
 * sight or go out of it.
 */
export function tellChange(
  tools: Tools,
  openRooms: OpenRooms,
  { presence, change }: { presence: Presence; change: () => void },
): void {
  const before = openRooms.isShown(presence);
  change();
  const isHere = openRooms.isShown(presence);
  if (isHere !== before) announceHere(tools, openRooms, { ...presence, isHere });
}
