import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { meetingsLimits, type HolidayDate, type SeriesPreview } from './contract.ts';
import { asMoments } from './as-moments.ts';
import { findClashes } from './find-clashes.ts';
import { heldOf, timesOf, type PlannedDate } from './plan-dates.ts';
import { planSeries, requireMakerOfSeries } from './plan-series.ts';
import { asDate, dateOn, dayLater, type SeriesTimes } from './series-dates.ts';
import { previewSeriesInput } from './series-input.ts';

/** What would be saved, with its first few dates. Stores nothing. */
export async function previewSeries(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SeriesPreview> {
  requireMakerOfSeries(actor);
  const series = parseInput(previewSeriesInput, rawInput);
  const { organisations, dates } = await planSeries(tools, actor, series);
  const hours = timesOf(series);
  const moments = heldOf(dates, hours).map(({ date }) => asMoments(date));
  const lastDate = moments.at(-1);
  if (!lastDate) throw new Error('A series has one date at least.');
  const { name, place, phone, link, capacity, rule } = series;
  return {
    ...{ name, organisations, place, phone, link, capacity, rule, lastDate },
    times: moments.length,
    dates: moments.slice(0, meetingsLimits.datesShown),
    holidays: dates.flatMap((date) => holidayOf(date, hours)),
    clashes: await findClashes(actor, { audience: series.audience, moments }),
  };
}

function holidayOf(
  { day, date, holiday, weekLaterHoliday, choice }: PlannedDate,
  hours: SeriesTimes,
): HolidayDate[] {
  if (holiday === null) return [];
  const startsAt = asDate(date.start).toISOString();
  const weekLaterAt = asDate(dateOn(dayLater(day, 7), hours).start).toISOString();
  return [{ day, holiday, startsAt, weekLaterAt, weekLaterHoliday, choice }];
}
