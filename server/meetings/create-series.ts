import type { Types } from 'mongoose';

import type { Actor } from '../accounts/contract.ts';
import { isDuplicateKey } from '../lib/database/retry.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import { ConflictError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { announceTo } from './announce-to.ts';
import { readAudience } from './audience.ts';
import { TIME_ZONE, type SavedSeries } from './contract.ts';
import { createSeriesInput, type CreateSeriesInput } from './inputs.ts';
import { Meeting, newId, type MeetingRecord } from './meeting.model.ts';
import { planSeries, requireMakerOfSeries } from './plan-series.ts';
import { asDate, asLocalText, type SeriesDate } from './series-dates.ts';
import { Series, seriesClientKey, type SeriesRecord } from './series.model.ts';

/**
 * Saves a monthly series with all its dates, or nothing of it. The same form sent twice is saved
 * once.
 *
 * @throws {ConflictError} where the form was changed after it had been saved
 */
export async function createSeries(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedSeries> {
  requireMakerOfSeries(actor);
  const input = parseInput(createSeriesInput, rawInput);
  const before = await findSaved(actor, input);
  if (before) return before;
  const { dates } = await planSeries(tools, actor, input);
  const { countyId, personId: createdBy } = actor;
  const { ordinal, weekday, checked: _checked, ...words } = input;
  const rule = { ordinal, weekday };
  const series = { _id: newId(), countyId, ...words, rule, timeZone: TIME_ZONE, createdBy };
  const meetings = meetingsOf(series, dates, tools.clock.now());
  try {
    await inTransaction(async (session) => {
      await Series.insertMany([{ ...series, createdAt: tools.clock.now() }], { session });
      await Meeting.insertMany(meetings, { session });
    });
  } catch (error) {
    const sameMoment = isDuplicateKey(error, seriesClientKey) && (await findSaved(actor, input));
    if (!sameMoment) throw error;
    return sameMoment;
  }
  announceTo(tools, await readAudience(tools, series), {
    event: 'series.created',
    view: { seriesId: series._id.toString() },
  });
  return asSaved(series._id, meetings);
}

function meetingsOf(
  series: Pick<SeriesRecord, '_id' | 'audience'> & { countyId: string },
  dates: readonly SeriesDate[],
  now: Date,
) {
  return dates.map(({ start, end }, index) => ({
    _id: newId(),
    countyId: series.countyId,
    audience: series.audience,
    seriesId: series._id,
    number: index + 1,
    startsAt: asDate(start),
    endsAt: asDate(end),
    localStart: asLocalText(start),
    sequence: 0,
    status: 'scheduled' as const,
    changedAt: now,
  }));
}

/** What this form has been saved as, or null where it comes for the first time. */
async function findSaved(
  { personId: createdBy }: Actor,
  input: CreateSeriesInput,
): Promise<SavedSeries | null> {
  const series = await Series.findOne({ createdBy, clientId: input.clientId }).lean();
  if (!series) return null;
  if (!saysTheSame(series, input)) {
    throw new ConflictError(
      'You saved this form before, with other words or dates. Press Save again to add this as one more meeting.',
    );
  }
  const meetings = await Meeting.find({ seriesId: series._id }, { number: 1 })
    .sort({ number: 1 })
    .lean();
  return asSaved(series._id, meetings);
}

const words = ['name', 'audience', 'place', 'phone', 'link'] as const;
const times = ['startTime', 'endTime', 'times', 'startsOn'] as const;

function saysTheSame(series: SeriesRecord, input: CreateSeriesInput): boolean {
  return (
    [...words, ...times].every((name) => series[name] === input[name]) &&
    series.rule.ordinal === input.ordinal &&
    series.rule.weekday === input.weekday
  );
}

function asSaved(
  seriesId: Types.ObjectId,
  meetings: readonly Pick<MeetingRecord, '_id'>[],
): SavedSeries {
  const [first] = meetings;
  if (!first) throw new Error('A series has one date at least.');
  return {
    seriesId: seriesId.toString(),
    times: meetings.length,
    firstMeetingId: first._id.toString(),
  };
}
