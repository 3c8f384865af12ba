import type { RoomLog } from './room-log.ts';

/** Messages that a tab holds of one room at most, however far one scrolls in it. */
export const MOST_HELD = 300;

/**
 * Lets go of what lies beyond the bound: above the stretch where its end is kept, below it where its
 * beginning is. In the latter case the room stands further up from then on.
 */
export function boundLog(log: RoomLog, keep: 'beginning' | 'end'): RoomLog {
  if (log.messages.length <= MOST_HELD) return log;
  const bounded =
    keep === 'end'
      ? { ...log, messages: log.messages.slice(-MOST_HELD), hasOlder: true }
      : { ...log, messages: log.messages.slice(0, MOST_HELD), ahead: [], isFurtherUp: true };
  const isHeld = new Set([...bounded.messages, ...bounded.ahead].map(({ id }) => id));
  return { ...bounded, revOf: new Map([...log.revOf].filter(([id]) => isHeld.has(id))) };
}
