import type { Announcement } from '../lib/announce.ts';
import type { Tools } from '../lib/tools.ts';
import { applyOpening, openingChange } from './opening-change.ts';
import { processStateOf } from './process-state.ts';

/**
 * What was announced in another process, as far as this one remembers it too: who has which room
 * open. Those whom it concerns are told by the process in which it happened.
 */
export function hearOthers(
  tools: Tools,
  { event, view }: Pick<Announcement, 'event' | 'view'>,
): void {
  if (event !== 'room.opening') return;
  const change = openingChange.safeParse(view);
  if (change.success) applyOpening(processStateOf(tools).openRooms, change.data);
}
