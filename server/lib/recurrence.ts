import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';

/** Days that come again, as RFC 5545 writes them. */
export interface DayRule {
  freq: 'WEEKLY' | 'MONTHLY';
  /** Every so many weeks, which begin on Monday, or months. */
  interval: number;
  /** `TU`, or for months `2WE` and `-1FR`. */
  byDay: readonly string[];
  /** Only in these months, from 1 to 12; in all of them where none are named. */
  byMonth?: readonly number[];
  /** The first day is this one or a later one: 2026-10-07. Weeks and months count from here. */
  startsOn: string;
  timeZone: string;
}

interface Stretch {
  /** Both are included. */
  from: string;
  until?: string;
  most: number;
}

/**
 * The days of a rule from one day on, soonest first.
 *
 * The library is asked for noons, which every day has: it leaves out a date whose hour the change to
 * summer time skips. It counts through all that lies between the start and what is asked for, so it
 * is let start as late as the rule allows.
 */
export function listRuleDays(rule: DayRule, { from, until, most }: Stretch): string[] {
  const start = latestStart(rule, Temporal.PlainDate.from(from));
  const noonOf = (day: Temporal.PlainDate) =>
    day.toZonedDateTime({ timeZone: rule.timeZone, plainTime: '12:00' });
  const found: string[] = [];
  new RRuleTemporal({
    freq: rule.freq,
    interval: rule.interval,
    byDay: [...rule.byDay],
    ...(rule.byMonth && { byMonth: [...rule.byMonth] }),
    wkst: 'MO',
    dtstart: noonOf(start),
    // Beyond the stretch in any case, so that the counting ends.
    until: noonOf(Temporal.PlainDate.from(until ?? from).add({ years: 6 })),
    tzid: rule.timeZone,
    temporal: Temporal,
  }).all((noon) => {
    const day = noon.toPlainDate().toString();
    if (day >= from && (until === undefined || day <= until)) found.push(day);
    return found.length < most && (until === undefined || day <= until);
  });
  return found;
}

/** The latest day on which the rule may begin to be counted without losing one from `from` on. */
function latestStart({ freq, interval, startsOn }: DayRule, from: Temporal.PlainDate) {
  const first = Temporal.PlainDate.from(startsOn);
  if (Temporal.PlainDate.compare(from, first) <= 0) return first;
  if (freq === 'MONTHLY') {
    const months = first.with({ day: 1 }).until(from, { largestUnit: 'months' }).months;
    const base = first.with({ day: 1 }).add({ months: months - (months % interval) });
    return later(first, base);
  }
  const monday = first.subtract({ days: first.dayOfWeek - 1 });
  const weeks = Math.floor(monday.until(from, { largestUnit: 'days' }).days / 7);
  return later(first, monday.add({ weeks: weeks - (weeks % interval) }));
}

function later(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) >= 0 ? one : other;
}
