import { Temporal } from 'temporal-polyfill';

import { TIME_ZONE } from './time-zone.ts';

/** How far what was checked can still be trusted. `unknown` where nobody ever checked it. */
export type Freshness = 'fresh' | 'ageing' | 'stale' | 'unknown';

/** Days on the calendar of the county, by which words such as "yesterday" are meant too. */
export const FRESH_DAYS = 90;
export const AGEING_DAYS = 180;
/**
 * Fresh up to and including the 90th day after the check, ageing up to the 180th, then stale. The
 * word changes at midnight in the county, never at some hour of the day.
 */
export function freshnessOf(checkedAt: Date | null, now: Date): Freshness {
  if (checkedAt === null) return 'unknown';
  const { freshSince, ageingSince } = freshnessBounds(now);
  if (checkedAt >= freshSince) return 'fresh';
  return checkedAt >= ageingSince ? 'ageing' : 'stale';
}

/**
 * The same for queries: checked at `freshSince` or later is fresh, before that and at `ageingSince`
 * or later is ageing, earlier is stale.
 */
export function freshnessBounds(now: Date): { freshSince: Date; ageingSince: Date } {
  const today = plainDay(now);
  const midnight = (daysAgo: number) =>
    new Date(today.subtract({ days: daysAgo }).toZonedDateTime(TIME_ZONE).epochMilliseconds);
  return { freshSince: midnight(FRESH_DAYS), ageingSince: midnight(AGEING_DAYS) };
}

/** The day on the calendar of the county: "2026-10-07". */
export function dayInCounty(moment: Date): string {
  return plainDay(moment).toString();
}

/** When a day of the county's calendar, written "2026-10-07", begins there. */
export function startOfDayInCounty(day: string): Date {
  const midnight = Temporal.PlainDate.from(day).toZonedDateTime(TIME_ZONE);
  return new Date(midnight.epochMilliseconds);
}

function plainDay(moment: Date): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO(TIME_ZONE)
    .toPlainDate();
}
