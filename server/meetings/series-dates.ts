import { Temporal } from 'temporal-polyfill';

import { listRuleDays, type DayRule } from '../lib/recurrence.ts';
import type { SeriesRule, Weekday } from './contract.ts';

/** When a series meets, before anything is skipped or moved. */
export interface SeriesTimes {
  rule: SeriesRule;
  /** By the clocks of the time zone: 10:00. */
  startTime: string;
  endTime: string;
  timeZone: string;
  /** 2026-10-07: the first date is on this day or later. */
  startsOn: string;
  times: number;
  /** In their order, where the rule is that they were chosen. */
  days: readonly string[];
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

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** A rule as RFC 5545 has it; null for days that were chosen one by one. */
export function asDayRule(
  rule: SeriesRule,
): Pick<DayRule, 'freq' | 'interval' | 'byDay' | 'byMonth'> | null {
  if (rule.repeat === 'dates') return null;
  const { pause } = rule;
  const byMonth = pause === null ? {} : { byMonth: MONTHS.filter((month) => month !== pause) };
  const day = dayCodes[rule.weekday];
  if (rule.repeat === 'monthly') {
    return { freq: 'MONTHLY', interval: 1, byDay: [`${rule.ordinal}${day}`], ...byMonth };
  }
  return { freq: 'WEEKLY', interval: rule.repeat === 'weekly' ? 1 : 2, byDay: [day], ...byMonth };
}

/** The days of a series from its first on, fewer than asked for where they lie years ahead. */
export function listSeriesDays({ rule, days, startsOn, times, timeZone }: SeriesTimes): string[] {
  const dayRule = asDayRule(rule);
  if (!dayRule) return days.filter((day) => day >= startsOn);
  return listRuleDays({ ...dayRule, startsOn, timeZone }, { from: startsOn, most: times });
}

/**
 * One day's date of a series, at the same hour on the wall all year. Where the clocks of the process
 * stand does not matter. Where the change to summer time skips the hour, it is an hour later.
 */
export function dateOn(
  day: string,
  { startTime, endTime, timeZone }: Pick<SeriesTimes, 'startTime' | 'endTime' | 'timeZone'>,
): SeriesDate {
  const start = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: startTime });
  return { start, end: start.add(Temporal.PlainTime.from(startTime).until(endTime)) };
}

export function listSeriesDates(series: SeriesTimes): SeriesDate[] {
  return listSeriesDays(series).map((day) => dateOn(day, series));
}

/** The day so many days after another. */
export function dayLater(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
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

/** The moment at which the clocks on the wall say 2026-10-14T10:00. */
export function atWall(localText: string, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(localText).toZonedDateTime(timeZone);
}

/** The hour on the wall: 2026-10-14T10:00. */
export function asLocalText(moment: Temporal.ZonedDateTime): string {
  return moment.toPlainDateTime().toString({ smallestUnit: 'minute' });
}
