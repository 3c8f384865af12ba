import type { ClientSession } from 'mongoose';

import type { Actor } from '../../accounts/contract.ts';
import { requireMayWrite } from '../../accounts/index.ts';
import { inTransaction } from '../../lib/database/transaction.ts';
import { ConflictError } from '../../lib/errors.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { anyOf } from '../../lib/trusted-filters.ts';
import { announceTo } from '../announce-to.ts';
import { TIME_ZONE } from '../contract.ts';
import { insertSeries, meetingsOf, seriesOf } from '../insert-series.ts';
import { asId, newId } from '../meeting.model.ts';
import { requireMeetingWords } from '../meeting-guard.ts';
import { Reply } from '../reply.model.ts';
import { asLocalText, asZoned, dateOn } from '../series-dates.ts';
import type { DecidedPoll } from './contract.ts';
import { decidePollInput } from './inputs.ts';
import { PollAnswers } from './poll-answer.model.ts';
import { Poll, undecidedStages, type PollRecord, type PollTimeRecord } from './poll.model.ts';
import { readAsked } from './read-asked.ts';
import { requireDecider, requireNotCalledOff, requireTime } from './require-poll.ts';

/**
 * Makes a meeting of one time. Who said yes to it is going, and can say otherwise there. The choice, the
 * meeting and those replies are stored in one transaction: pressed twice, it is one meeting.
 *
 * @throws {ConflictError} where another time was chosen meanwhile, it was called off, or the time has passed
 */
export async function decidePoll(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<DecidedPoll> {
  const { time: key, ...words } = parseInput(decidePollInput, rawInput);
  const poll = await requireDecider(tools, actor, words.pollId);
  requireMayWrite(tools, actor);
  const time = requireTime(poll, key);
  if (poll.decided) return asDecided(poll, key);
  requireNotCalledOff(poll);
  const now = tools.clock.now();
  if (time.startsAt <= now) throw new ConflictError('That time has passed. Choose a later one.');
  requireMeetingWords(tools, actor, words);

  const { series, meeting } = meetingAt(actor, poll, { time, words, now });
  const { mayCome } = await readAsked(tools, poll);
  const decided = { localStart: key, meetingId: meeting._id, by: asId(actor.personId) };
  const isMine = await inTransaction(async (session) => {
    const before = await Poll.findOneAndUpdate(
      { _id: poll._id, stage: anyOf(undecidedStages) },
      {
        $set: { stage: 'decided', stageAt: now, untold: newId(), decided },
        $unset: { dueAt: 1 },
      },
      { session },
    ).lean();
    if (!before) return false;
    await insertSeries(series, [meeting], session);
    await carryOver(poll, { time, meetingId: meeting._id, mayCome }, session);
    return true;
  });
  const { _id } = poll;
  if (!isMine) return asDecided(await Poll.findById(_id).orFail().lean(), key);
  const view = { pollId: _id.toString(), meetingId: meeting._id.toString() };
  announceTo(tools, mayCome, { event: 'poll.decided', view });
  announceTo(tools, mayCome, {
    event: 'series.created',
    view: { seriesId: series._id.toString() },
  });
  return view;
}

function asDecided(poll: PollRecord, key: string): DecidedPoll {
  requireNotCalledOff(poll);
  const { _id, decided } = poll;
  if (decided?.localStart === key) {
    return { pollId: _id.toString(), meetingId: decided.meetingId.toString() };
  }
  throw new ConflictError('Another time was chosen meanwhile. Load the page again to see it.');
}

interface Chosen {
  time: PollTimeRecord;
  words: { place: string; phone: string; link: string; checked?: 'yes' | 'on' | undefined };
  now: Date;
}

/** A series of one chosen date, as the form of a series would make it. */
function meetingAt(actor: Actor, { _id, name, audience }: PollRecord, chosen: Chosen) {
  const { time, words, now } = chosen;
  const { place, phone, link, checked } = words;
  const [day = '', startTime = ''] = time.localStart.split('T');
  const endTime = asLocalText(asZoned(TIME_ZONE, time.endsAt)).slice(11);
  const hours = { startTime, endTime, timeZone: TIME_ZONE };
  const date = { day, date: dateOn(day, hours), choice: 'keep' as const };
  const series = seriesOf(
    actor,
    {
      ...{ name, audience, place, phone, link, checked, startTime, endTime },
      ...{ capacity: null, onHolidays: {}, rule: { repeat: 'dates' as const } },
      ...{ startsOn: day, times: 1, days: [day], clientId: `poll-${_id.toString()}` },
    },
    [{ ...date, holiday: null, weekLaterHoliday: null }],
    now,
  );
  const [meeting] = meetingsOf(series, [{ ...date, holiday: null, weekLaterHoliday: null }], now);
  if (!meeting) throw new Error('A series has one date at least.');
  return { series, meeting };
}

/**
 * A yes to this time is a yes to the meeting, and nobody is asked the same twice. "If need be" and "no"
 * were said among other times: of the one that is left those people are asked.
 */
async function carryOver(
  { _id: pollId, countyId, times }: PollRecord,
  {
    time,
    meetingId,
    mayCome,
  }: { time: PollTimeRecord; meetingId: PollRecord['_id']; mayCome: string[] },
  session: ClientSession,
): Promise<void> {
  const index = times.findIndex(({ localStart }) => localStart === time.localStart);
  const saidYes = await PollAnswers.find(
    { pollId, [`given.${index}`]: 'yes' },
    { personId: 1, answeredAt: 1 },
    { session },
  ).lean();
  const coming = new Set(mayCome);
  const replies = saidYes.filter(({ personId }) => coming.has(personId.toString()));
  await Reply.insertMany(
    replies.map(({ personId, answeredAt }) => ({
      ...{ countyId, meetingId, personId, answeredAt, answer: 'going' as const, changes: 1 },
    })),
    { session },
  );
}
