import { Temporal } from 'temporal-polyfill';

import { listRuleDays } from '../lib/recurrence.ts';
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
 * process stand does not matter. Where the change to summer time skips it, it is an hour later.
 */
export function listSeriesDates(series: SeriesTimes): SeriesDate[] {
  const { rule, timeZone, times, startsOn } = series;
  const days = listRuleDays(
    {
      freq: 'MONTHLY',
      interval: 1,
      byDay: [`${rule.ordinal}${dayCodes[rule.weekday]}`],
      startsOn,
      timeZone,
    },
    { from: startsOn, most: times },
  );
  const length = Temporal.PlainTime.from(series.startTime).until(series.endTime);
  return days.map((day) => {
    const start = Temporal.PlainDate.from(day).toZonedDateTime({
      timeZone,
      plainTime: series.startTime,
    });
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
