import type { ClientSession } from 'mongoose';

import type { Wearer } from '../../accounts/contract.ts';
import { inTransaction } from '../../lib/database/transaction.ts';
import type { Tools } from '../../lib/tools.ts';
import { anyOf } from '../../lib/trusted-filters.ts';
import { announceTo } from '../announce-to.ts';
import { readAudience } from '../audience.ts';
import type { MeetingAnswer } from '../contract.ts';
import { inScope, Meeting, type MeetingRecord } from '../meeting.model.ts';
import { capacityOf } from '../place-of.ts';
import { maySeeMeetings, mayReply } from '../policy.ts';
import { countsIn } from '../read-counts.ts';
import { countsOfMany, Reply, type CountRow } from '../reply.model.ts';
import { readScope } from '../require-meeting.ts';
import type { SeriesRecord } from '../series.model.ts';

interface Asked {
  series: SeriesRecord;
  dates: readonly MeetingRecord[];
  answer: MeetingAnswer;
}

/**
 * An answer for a whole series: for all dates to come to which the person has never answered. What was
 * answered stays, and so does a date for which the person is asked again: that has a letter of its own.
 *
 * @returns whether there was such a date
 */
export async function answerRest(tools: Tools, person: Wearer, asked: Asked): Promise<boolean> {
  const now = tools.clock.now();
  const open = asked.dates.filter((one) => mayReply({ ...one, now }).allowed);
  if (open.length === 0 || !(await maySee(tools, person, asked.series))) return false;
  const answered = await inTransaction((session) =>
    keepAll(person, { ...asked, dates: open, now }, session),
  );
  await announceAll(tools, person, answered, asked.answer);
  return true;
}

async function maySee(tools: Tools, person: Wearer, { _id }: SeriesRecord): Promise<boolean> {
  if (!maySeeMeetings(person)) return false;
  const scope = await readScope(tools, person);
  return (await Meeting.exists({ seriesId: _id, ...inScope(scope) })) !== null;
}

async function keepAll(
  { personId, countyId }: Wearer,
  { series, dates, answer, now }: Asked & { now: Date },
  session: ClientSession,
): Promise<MeetingRecord[]> {
  const ids = dates.map(({ _id }) => _id);
  const known = await Reply.find({ personId, meetingId: anyOf(ids) }, null, { session }).lean();
  const stands = new Set(
    known.flatMap((reply) => (reply.answer === 'withdrawn' ? [] : reply.meetingId.toString())),
  );
  const open = dates.filter(({ _id }) => !stands.has(_id.toString()));
  if (open.length === 0) return [];
  const limited = answer === 'going' ? open.filter((one) => capacityOf(one, series) !== null) : [];
  const turns = await takeTurns(limited, session);
  await Reply.bulkWrite(
    open.map(({ _id: meetingId }) => {
      const turn = turns.get(meetingId.toString());
      return {
        updateOne: {
          filter: { personId, meetingId },
          update: {
            $set: { answer, answeredAt: now, ...(turn !== undefined && { turn }) },
            $inc: { changes: 1 },
            $setOnInsert: { countyId },
          },
          upsert: true,
        },
      };
    }),
    { session },
  );
  return open;
}

/** Where places are limited, each date gives its next turn. */
async function takeTurns(
  limited: readonly MeetingRecord[],
  session: ClientSession,
): Promise<Map<string, number>> {
  if (limited.length === 0) return new Map();
  const theirs = { _id: anyOf(limited.map(({ _id }) => _id)) };
  await Meeting.updateMany(theirs, { $inc: { turns: 1 } }, { session });
  const taken = await Meeting.find(theirs, { turns: 1 }, { session }).lean();
  return new Map(taken.map(({ _id, turns = 0 }) => [_id.toString(), turns]));
}

/** All who may come hear the new counts, which are read once for all dates. */
async function announceAll(
  tools: Tools,
  { personId }: Wearer,
  answered: readonly MeetingRecord[],
  answer: MeetingAnswer,
): Promise<void> {
  const [first] = answered;
  if (!first) return;
  const audience = await readAudience(tools, first);
  const rows = await Reply.aggregate<CountRow>(countsOfMany(answered.map(({ _id }) => _id)));
  for (const { _id } of answered) {
    const meetingId = _id.toString();
    const view = { meetingId, counts: countsIn(rows, _id) };
    announceTo(tools, audience, { event: 'meeting.answered', view });
    announceTo(tools, [personId], { event: 'meeting.replied', view: { meetingId, answer } });
  }
}
