import type { Actor } from '../../accounts/contract.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { requireMeeting } from '../require-meeting.ts';
import type { LiveCalls } from './contract.ts';
import { openingInput } from './inputs.ts';
import { liveHours } from './live-hours.ts';
import { mayTakePart } from './policy.ts';
import { processStateOf } from './process-state.ts';
import { changeHere } from './tell-live.ts';

/** A tab in the background is woken once a minute. */
const LEASE_MS = 90_000;
/** The page was read, and no script renews that: without script it is seldom read again. */
const PAGE_LEASE_MS = 5 * 60_000;
/** The names under which a page is open that was read: by a person, or once more by its script. */
export const PAGE_TAB = 'page';
export const READING_TAB = 'reading';

/**
 * I have the page of this meeting open, so I am here. From now on I hear what changes on it. A tab calls
 * it again before its lease is over. Outside the hours of the page nobody is here.
 */
export async function openLive(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<LiveCalls['live.open']['answer']> {
  const { meetingId, tabId } = parseInput(openingInput, rawInput);
  const { here } = processStateOf(tools);
  // Whoever loses their role while the database answers is let go of before the lease is there.
  const before = here.endings;
  const meeting = await requireMeeting(tools, actor, meetingId);
  if (here.endings !== before) return openLive(tools, actor, rawInput);
  const { personId } = actor;
  if (mayTakePart(tools.clock.now(), liveHours(meeting)).allowed) {
    const forMs = tabId === PAGE_TAB ? PAGE_LEASE_MS : LEASE_MS;
    changeHere(tools, here, { kind: 'renewed', meetingId, personId, tabId, forMs });
    // Its script renews it from now on.
    const isTab = tabId !== PAGE_TAB && tabId !== READING_TAB;
    if (isTab) changeHere(tools, here, { kind: 'ended', meetingId, personId, tabId: PAGE_TAB });
  }
  return { personIds: here.people(meetingId) };
}
