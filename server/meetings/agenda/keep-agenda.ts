import type { ClientSession } from 'mongoose';

import type { Actor } from '../../accounts/contract.ts';
import { requireWordsPass } from '../../accounts/index.ts';
import { inTransaction } from '../../lib/database/transaction.ts';
import { ConflictError, InvalidInputError, NotPermittedError } from '../../lib/errors.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { announceAgenda } from '../announce-changed.ts';
import { newId, type MeetingRecord } from '../meeting.model.ts';
import { mayChangeAgenda } from '../policy.ts';
import { minutesOf } from '../minutes-of.ts';
import { requireMeeting } from '../require-meeting.ts';
import { Series, type AgendaPart } from '../series.model.ts';
import { isOfKind } from './agenda-key.ts';
import { Agenda, type AgendaItemRecord } from './agenda.model.ts';
import { total, type SavedAgenda } from './contract.ts';
import { keepAgendaInput } from './inputs.ts';

const changedMeanwhile =
  'Somebody else changed this agenda meanwhile. Yours is still in the form. Open the agenda in another tab to see theirs.';

/**
 * Keeps the agenda of a date as a coordinator has ordered it. What comes back on each date is kept for
 * the series, and the next draft begins with it.
 *
 * @throws {ConflictError} where somebody else changed it since the form was loaded
 */
export async function keepAgenda(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedAgenda> {
  const { meetingId, version, items, checked } = parseInput(keepAgendaInput, rawInput);
  const meeting = await requireMeeting(tools, actor, meetingId);
  const decision = mayChangeAgenda(actor, { ...meeting, now: tools.clock.now() });
  if (!decision.allowed) throw new NotPermittedError(decision.because);
  requireTime(items, meeting);
  requireOnce(items);
  const titles = Object.fromEntries(items.map(({ title }, index) => [`title-${index}`, title]));
  requireWordsPass(tools, actor, { place: 'roomPurpose', texts: titles, checked });

  const now = tools.clock.now();
  await inTransaction(async (session) => {
    await keepItems(meeting, { version, items, now }, session);
    await keepParts(meeting, items, session);
  });
  await announceAgenda(tools, meeting);
  return { meetingId, version: version + 1 };
}

type GivenItem = Pick<AgendaItemRecord, 'key' | 'title' | 'minutes'>;

function requireTime(items: readonly GivenItem[], meeting: MeetingRecord): void {
  const length = minutesOf(meeting);
  const tooMany = total(items.map(({ minutes }) => minutes)) - length;
  if (tooMany <= 0) return;
  throw new InvalidInputError({
    items: `This is ${tooMany} minutes more than the meeting has, which is ${length}. Make some items shorter, or press “Share out the minutes”.`,
  });
}

/** The same thing twice is nothing that the page offers. */
function requireOnce(items: readonly GivenItem[]): void {
  if (new Set(items.map(({ key }) => key)).size === items.length) return;
  throw new InvalidInputError({ items: 'One item is on the agenda twice. Take one of them off.' });
}

/** Items that were there keep their id and how far they are. */
async function keepItems(
  { _id, countyId, seriesId, number }: MeetingRecord,
  { version, items, now }: { version: number; items: readonly GivenItem[]; now: Date },
  session: ClientSession,
): Promise<void> {
  const before = await Agenda.findOne({ _id, countyId }, null, { session }).lean();
  if ((before?.version ?? 0) !== version) throw new ConflictError(changedMeanwhile);
  const known = new Map(before?.items.map((item) => [item.key, item]));
  const next = items.map((item) => {
    const { id = newId().toString(), state = 'open' } = known.get(item.key) ?? {};
    return { ...item, id, state };
  });
  await Agenda.updateOne(
    { _id, countyId },
    {
      $set: { items: next, changedAt: now, version: version + 1 },
      $setOnInsert: { seriesId, number },
    },
    { upsert: true, session },
  );
}

/** Before the first talk they stand at the beginning, all others at the end. */
async function keepParts(
  { seriesId, countyId }: MeetingRecord,
  items: readonly GivenItem[],
  session: ClientSession,
): Promise<void> {
  const firstTalk = items.findIndex(({ key }) => !isOfKind(key, 'part'));
  const agendaParts = items.flatMap(({ key, title, minutes }, index): AgendaPart[] => {
    if (!isOfKind(key, 'part')) return [];
    const isBefore = firstTalk < 0 || index < firstTalk;
    return [{ title, minutes, at: isBefore ? 'start' : 'end' }];
  });
  await Series.updateOne({ _id: seriesId, countyId }, { $set: { agendaParts } }, { session });
}
