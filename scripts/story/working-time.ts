import { workingDays, type WorkingDay } from '#server/accounts/contract.ts';

/*
 * When people of the story write: on weekdays, on their own working days, in office hours in
 * London, and never in the week of Christmas.
 */

/**
 * A moment as the clock on the wall in London shows it: milliseconds since 1970 by that clock, so
 * that days and minutes are added by plain sums. Clocks change at night, when nobody writes.
 */
export type WallTime = number;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** From the start of the day. */
export const officeHours = { from: 8 * HOUR + 40 * MINUTE, to: 17 * HOUR + 10 * MINUTE } as const;

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

export function toWallTime(instant: Date): WallTime {
  const parts = new Map(
    london.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  return Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
}

export function toInstant(wall: WallTime): Date {
  const offset = toWallTime(new Date(wall)) - wall;
  return new Date(wall - offset);
}

/** The day of the week, the month from 1, as the calendar on the wall says. */
export function readCalendar(wall: WallTime): { weekday: WorkingDay; month: number; day: number } {
  const date = new Date(wall);
  const weekday = workingDays[(date.getUTCDay() + 6) % 7] ?? 'sunday';
  return { weekday, month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** People who do not tell their days may write on any weekday. */
export function worksOn(wall: WallTime, days: readonly WorkingDay[]): boolean {
  const { weekday, month, day } = readCalendar(wall);
  const isHoliday = (month === 12 && day >= 24) || (month === 1 && day === 1);
  const isWeekend = weekday === 'saturday' || weekday === 'sunday';
  return !isHoliday && !isWeekend && (days.length === 0 || days.includes(weekday));
}

/**
 * The first moment, from this one on, at which somebody with these days is at work.
 *
 * @param settle how long after the start of the day they begin to write, when it is another day
 */
export function firstAtWork(from: WallTime, days: readonly WorkingDay[], settle: number): WallTime {
  if (isAtWork(from, days)) return from;
  let day = from % DAY < officeHours.from ? from : from + DAY;
  while (!worksOn(day, days)) day += DAY;
  return startOfDay(day) + officeHours.from + settle;
}

/**
 * The last moment, up to this one, at which somebody with these days is at work.
 *
 * @param early how long before the end of the day they stop, when it is another day
 */
export function lastAtWork(until: WallTime, days: readonly WorkingDay[], early: number): WallTime {
  if (isAtWork(until, days)) return until;
  let day = until % DAY >= officeHours.to ? until : until - DAY;
  while (!worksOn(day, days)) day -= DAY;
  return startOfDay(day) + officeHours.to - MINUTE - early;
}

/** This many working days before, at the same time of day. */
export function workingDaysBefore(wall: WallTime, count: number): WallTime {
  let day = wall;
  for (let left = count; left > 0;) {
    day -= DAY;
    if (worksOn(day, [])) left -= 1;
  }
  return day;
}

/** All working days from one moment to another, each at its first office minute. */
export function listWorkingDays(from: WallTime, to: WallTime): WallTime[] {
  const days: WallTime[] = [];
  for (let day = startOfDay(from) + officeHours.from; day < to; day += DAY) {
    if (worksOn(day, []) && day >= from) days.push(day);
  }
  return days;
}

export function startOfDay(wall: WallTime): WallTime {
  return wall - (wall % DAY);
}

function isAtWork(wall: WallTime, days: readonly WorkingDay[]): boolean {
  const time = wall % DAY;
  return worksOn(wall, days) && time >= officeHours.from && time < officeHours.to;
}
