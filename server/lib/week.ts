import { Temporal } from 'temporal-polyfill';

import { dayInCounty } from './freshness.ts';

/** A week of the county, Monday to Sunday by its clocks, written by its Monday: "2026-10-05". */
export type Week = string;

const DAYS = 7;

/** The week in which a moment lies. */
export function weekInCounty(moment: Date): Week {
  const day = Temporal.PlainDate.from(dayInCounty(moment));
  return day.subtract({ days: day.dayOfWeek - 1 }).toString();
}

/** The week so many after another. */
export function weekAfter(week: Week, later = 1): Week {
  return Temporal.PlainDate.from(week)
    .add({ days: DAYS * later })
    .toString();
}

/** Its Sunday: "2026-10-11". */
export function lastDayOfWeek(week: Week): string {
  return Temporal.PlainDate.from(week)
    .add({ days: DAYS - 1 })
    .toString();
}
