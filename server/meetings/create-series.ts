import { isDeepStrictEqual } from 'node:util';
import type { Types } from 'mongoose';

import type { Actor } from '../accounts/contract.ts';
import { isDuplicateKey } from '../lib/database/retry.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import { ConflictError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { announceTo } from './announce-to.ts';
import { readAudience } from './audience.ts';
import type { HolidayChoice, SavedSeries } from './contract.ts';
import { insertSeries, meetingsOf, seriesOf } from './insert-series.ts';
import { seriesNow } from './later-fields.ts';
import { Meeting, type MeetingRecord } from './meeting.model.ts';
import { planSeries, requireMakerOfSeries } from './plan-series.ts';
import { createSeriesInput, type CreateSeriesInput } from './series-input.ts';
import { Series, seriesClientKey, type SeriesRecord } from './series.model.ts';

/**
 * Saves a series with all its dates, or nothing of it. The same form sent twice is saved once.
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
  const now = tools.clock.now();
  const series = seriesOf(actor, input, dates, now);
  const meetings = meetingsOf(series, dates, now);
  try {
    await inTransaction((session) => insertSeries(series, meetings, session));
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

/** What this form has been saved as, or null where it comes for the first time. */
async function findSaved(
  { personId: createdBy }: Actor,
  input: CreateSeriesInput,
): Promise<SavedSeries | null> {
  const series = await Series.findOne({ createdBy, clientId: input.clientId }).lean();
  if (!series) return null;
  if (!saysTheSame(seriesNow(series), input)) {
    throw new ConflictError(
      'You saved this form before, with other words or dates. Press Save again to add this as one more meeting.',
    );
  }
  const meetings = await Meeting.find({ seriesId: series._id }, { number: 1 })
    .sort({ number: 1 })
    .lean();
  return asSaved(series._id, meetings);
}

const words = ['name', 'place', 'phone', 'link', 'capacity'] as const;
const times = ['startTime', 'endTime', 'times', 'startsOn'] as const;

function saysTheSame(series: SeriesRecord, input: CreateSeriesInput): boolean {
  const chosen = (choice: HolidayChoice) =>
    Object.entries(input.onHolidays).flatMap(([day, one]) => (one === choice ? [day] : []));
  return (
    [...words, ...times].every((name) => series[name] === input[name]) &&
    isDeepStrictEqual(series.audience, input.audience) &&
    isDeepStrictEqual(series.rule, input.rule) &&
    isDeepStrictEqual(series.days, input.days) &&
    isDeepStrictEqual(series.skipped, chosen('skip').sort()) &&
    isDeepStrictEqual(series.weekLater, chosen('weekLater').sort())
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
