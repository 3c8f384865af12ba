import type { Announcement } from '../../lib/announce.ts';
import type { Tools } from '../../lib/tools.ts';
import { applyHere, hereChange } from './here-change.ts';
import { processStateOf } from './process-state.ts';

/** What was announced in another process, as far as this one remembers it too: who is in a meeting. */
export function hearOthers(
  tools: Tools,
  { event, view }: Pick<Announcement, 'event' | 'view'>,
): void {
  if (event !== 'live.opening') return;
  const change = hereChange.safeParse(view);
  if (change.success) applyHere(processStateOf(tools).here, change.data);
}
