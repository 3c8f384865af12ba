import type { Tools } from '../../lib/tools.ts';
import type { LiveAnnouncement } from './contract.ts';
import { applyHere, type HereChange } from './here-change.ts';
import type { Here } from './here.ts';

/** Tells those who have the page of a meeting open that something on it has changed. */
export function tellLive(tools: Tools, here: Here, meetingId: string): void {
  tell(tools, here.people(meetingId), { event: 'live.changed', view: { meetingId } });
}

export function tellNotes(
  tools: Tools,
  here: Here,
  view: Extract<LiveAnnouncement, { event: 'notes.changed' }>['view'],
): void {
  tell(tools, here.people(view.meetingId), { event: 'notes.changed', view });
}

/** Changes who has a page open, here and in all other processes, and tells where it shows. */
export function changeHere(tools: Tools, here: Here, change: HereChange): void {
  const isAbout = change.kind === 'out' ? null : change;
  const before = isAbout && here.isHere(isAbout.meetingId, isAbout.personId);
  const meetingIds = applyHere(here, change);
  tell(tools, [], { event: 'live.opening', view: change });
  const isShown =
    before === null || (isAbout && before !== here.isHere(isAbout.meetingId, isAbout.personId));
  if (isShown) for (const meetingId of meetingIds) tellLive(tools, here, meetingId);
}

/** Of notes nothing is missed by missing it: a page asks for what it lacks when it comes back. */
function tell(tools: Tools, audience: readonly string[], announcement: LiveAnnouncement): void {
  const isFleeting = announcement.event !== 'live.changed';
  tools.announce({ ...announcement, audience, isFleeting });
}
