import { Temporal } from 'temporal-polyfill';

import { dayInCounty } from '../lib/freshness.ts';
import { listRuleDays, type DayRule } from '../lib/recurrence.ts';
import { TIME_ZONE } from '../lib/time-zone.ts';
import { chosenDates } from './chosen-dates.ts';
import {
  activitiesLimits,
  days as daysOfWeek,
  partsOfDay,
  type Day,
  type DaySpan,
  type PartOfDay,
  type Schedule,
  weeksOfMonth,
} from './contract.ts';
import type { SessionView } from './page-views.ts';

/** A rule without a first day is counted from here: a Monday before any of them. */
const SINCE_EVER = '2020-01-06';
const NOON = '12:00';
const EVENING = '17:00';

const codeOf = (day: Day) => day.slice(0, 2).toUpperCase();

/**
 * The next times that it takes place from `now` on, and whether it is closed then. Of dates that were
 * chosen one by one all that are to come, since no rule says the others.
 */
export function listSessions(
  { schedule, closures }: { schedule: Schedule | null; closures: readonly DaySpan[] },
  now: Date,
): SessionView[] {
  if (!schedule) return [];
  const { opensAt, closesAt } = schedule;
  const momentOf = (day: string, time: string) =>
    new Date(
      Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: TIME_ZONE, plainTime: time })
        .epochMilliseconds,
    );
  const { sessions, moreDates, daysAhead } = activitiesLimits;
  const most = schedule.freq === 'once' ? moreDates + 1 : sessions;
  const today = dayInCounty(now);
  const until = Temporal.PlainDate.from(today).add({ days: daysAhead }).toString();
  // One more, since that of today may be over.
  return listDays(schedule, { from: today, until, most: most + 1 })
    .filter((day) => momentOf(day, closesAt) > now)
    .slice(0, most)
    .map((day) => ({
      startsAt: momentOf(day, opensAt).toISOString(),
      endsAt: momentOf(day, closesAt).toISOString(),
      isOff: isWithin(closures, day),
    }));
}

interface Stretch {
  from: string;
  until: string;
  most: number;
}

/** The days on which it takes place, closed or not. */
function listDays(schedule: Schedule, { from, until, most }: Stretch): string[] {
  const { freq, endsOn } = schedule;
  if (freq === 'once') {
    return chosenDates(schedule).filter((date) => from <= date && date <= until);
  }
  const last = endsOn !== '' && endsOn < until ? endsOn : until;
  return last < from ? [] : listRuleDays(ruleOf(schedule), { from, until: last, most });
}

function ruleOf({ freq, days, ordinal, startsOn }: Schedule): DayRule {
  const isMonthly = freq === 'monthly';
  const weeks = isMonthly ? weeksOfMonth[ordinal ?? 1] : [''];
  const codes = days.flatMap((day) => weeks.map((week) => `${week}${codeOf(day)}`));
  return {
    freq: isMonthly ? 'MONTHLY' : 'WEEKLY',
    interval: freq === 'fortnightly' ? 2 : 1,
    byDay: codes,
    startsOn: startsOn === '' ? SINCE_EVER : startsOn,
    timeZone: TIME_ZONE,
  };
}

/** Whether the day lies in one of the spans. */
export function isWithin(spans: readonly DaySpan[], day: string): boolean {
  return spans.some(({ from, until }) => from <= day && day <= until);
}

/** The day after on the calendar. */
export function nextDay(date: string): string {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toString();
}

/** The day of the week of a date: "sat". */
export function dayOfWeek(date: string): Day {
  const day = daysOfWeek[Temporal.PlainDate.from(date).dayOfWeek - 1];
  if (!day) throw new RangeError('A week has seven days.');
  return day;
}

/** The parts of the day into which the times fall, even by a minute. */
export function partsBetween({ opensAt, closesAt }: Schedule): PartOfDay[] {
  const falls: Record<PartOfDay, boolean> = {
    morning: opensAt < NOON,
    afternoon: opensAt < EVENING && closesAt > NOON,
    evening: closesAt > EVENING,
  };
  return partsOfDay.filter((part) => falls[part]);
}
