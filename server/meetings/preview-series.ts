import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { meetingsLimits, type MeetingTime, type SeriesPreview } from './contract.ts';
import { previewSeriesInput } from './inputs.ts';
import { planSeries, requireMakerOfSeries } from './plan-series.ts';
import { asDate, type SeriesDate } from './series-dates.ts';

/** What would be saved, with its first few dates. Stores nothing. */
export async function previewSeries(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SeriesPreview> {
  requireMakerOfSeries(actor);
  const series = parseInput(previewSeriesInput, rawInput);
  const { organisation, dates } = await planSeries(tools, actor, series);
  const { name, place, phone, link, ordinal, weekday, times } = series;
  const moments = dates.map(asMoments);
  const lastDate = moments.at(-1);
  if (!lastDate) throw new Error('A series has one date at least.');
  return {
    ...{ name, organisation, place, phone, link, times, lastDate },
    rule: { ordinal, weekday },
    dates: moments.slice(0, meetingsLimits.datesShown),
  };
}

function asMoments({ start, end }: SeriesDate): MeetingTime {
  return { startsAt: asDate(start).toISOString(), endsAt: asDate(end).toISOString() };
}
