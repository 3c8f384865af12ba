import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { meetingsLimits, type MeetingPage } from './contract.ts';
import { listMeetingsInput } from './inputs.ts';
import {
  Meeting,
  notOver,
  readCursor,
  writeCursor,
  type MeetingCursor,
  type MeetingRecord,
  type MeetingScope,
} from './meeting.model.ts';
import { viewMeetings } from './meeting-views.ts';
import { requireMeetings, readScope } from './require-meeting.ts';

/**
 * Meetings that the actor may come to and that are not over, soonest first, a page at a time. A
 * coordinator sees those of every organisation.
 */
export async function listMeetings(
  tools: Tools,
  actor: Actor,
  rawInput: unknown = {},
): Promise<MeetingPage> {
  requireMeetings(actor);
  const { after } = parseInput(listMeetingsInput, rawInput);
  const cursor = after === undefined ? null : readCursor(after);
  const found = await findNext(await readScope(tools, actor), tools.clock.now(), cursor);
  const onPage = found.slice(0, meetingsLimits.meetingsOnPage);
  const last = onPage.at(-1);
  return {
    meetings: await viewMeetings(tools, actor, onPage),
    next: last && found.length > onPage.length ? writeCursor(last) : null,
  };
}

/** One more than stands on a page, where there are so many. */
async function findNext(
  scope: MeetingScope,
  now: Date,
  cursor: MeetingCursor | null,
): Promise<MeetingRecord[]> {
  const found: MeetingRecord[] = [];
  for (const { filter, sort } of notOver(scope, now, cursor)) {
    const missing = meetingsLimits.meetingsOnPage + 1 - found.length;
    if (missing === 0) break;
    found.push(...(await Meeting.find(filter).sort(sort).limit(missing).lean()));
  }
  return found;
}
