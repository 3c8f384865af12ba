import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';

import type { MonthlyRule, Weekday } from './contract.ts';

export interface SeriesTimes {
  rule: MonthlyRule;
  /** By the clocks of the time zone: 10:00. */
  startTime: string;
  endTime: string;
  timeZone: string;
  /** 2026-10-07: the first date is on this day or later. */
  startsOn: string;
  times: number;
}

export interface SeriesDate {
  start: Temporal.ZonedDateTime;
  end: Temporal.ZonedDateTime;
}

const dayCodes: Record<Weekday, string> = {
  monday: 'MO',
  tuesday: 'TU',
  wednesday: 'WE',
  thursday: 'TH',
  friday: 'FR',
  saturday: 'SA',
  sunday: 'SU',
};

/**
 * The dates of a monthly series, at the same hour on the wall all year. Where the clocks of the
 * process stand does not matter.
 *
 * Days are found at noon, which every day has, and the hour is put on afterwards: the library leaves
 * out a date whose hour the change to summer time skips.
 */
export function listSeriesDates(series: SeriesTimes): SeriesDate[] {
  const { rule, timeZone, times } = series;
  const days = new RRuleTemporal({
    freq: 'MONTHLY',
    byDay: [`${rule.ordinal}${dayCodes[rule.weekday]}`],
    count: times,
    dtstart: Temporal.PlainDate.from(series.startsOn).toZonedDateTime({
      timeZone,
      plainTime: '12:00',
    }),
    tzid: timeZone,
    temporal: Temporal,
  }).all();
  const length = Temporal.PlainTime.from(series.startTime).until(series.endTime);
  return days.map((noon) => {
    const start = noon.toPlainDate().toZonedDateTime({ timeZone, plainTime: series.startTime });
    return { start, end: start.add(length) };
  });
}

/** The day that it is now by the clocks of the time zone: 2026-10-07. */
export function dayIn(timeZone: string, now: Date): string {
  return asZoned(timeZone, now).toPlainDate().toString();
}

export function asZoned(timeZone: string, moment: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone);
}

export function asDate(moment: Temporal.ZonedDateTime): Date {
  return new Date(moment.epochMilliseconds);
}

/** The hour on the wall: 2026-10-14T10:00. */
export function asLocalText(moment: Temporal.ZonedDateTime): string {
  return moment.toPlainDateTime().toString({ smallestUnit: 'minute' });
}
