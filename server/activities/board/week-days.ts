import { Temporal } from 'temporal-polyfill';

import { chosenDates } from '../chosen-dates.ts';
import { days as daysOfWeek, weeksOfMonth, type Day, type Schedule } from '../contract.ts';

/** A day of the calendar with what schedules ask of it, so that thousands are asked quickly. */
export interface WeekDay {
  date: string;
  day: Day;
  /** Weeks begin on Monday, and this counts them. */
  week: number;
  /** Which of its weekday in the month it is. */
  ordinal: number;
  isLast: boolean;
}

const DAY_MS = 86_400_000;
/** A Monday. */
const FIRST_MONDAY = Date.parse('1970-01-05');

/** The seven days of the week in which a date lies, from Monday on. */
export function weekOf(date: string): WeekDay[] {
  const some = Temporal.PlainDate.from(date);
  const monday = some.subtract({ days: some.dayOfWeek - 1 });
  return daysOfWeek.map((day, index) => {
    const own = monday.add({ days: index });
    return {
      ...{ date: own.toString(), day, week: weekNumber(own.toString()) },
      ordinal: Math.ceil(own.day / 7),
      isLast: own.day + 7 > own.daysInMonth,
    };
  });
}

function weekNumber(date: string): number {
  return Math.floor((Date.parse(date) - FIRST_MONDAY) / (7 * DAY_MS));
}

/**
 * Whether it takes place on this day, closed or not: what `listSessions` works out by its library of
 * recurrences, without counting through what lies before.
 */
export function takesPlaceOn(schedule: Schedule, on: WeekDay): boolean {
  const { freq, days, ordinal, startsOn, endsOn } = schedule;
  if (freq === 'once') return chosenDates(schedule).includes(on.date);
  if (!days.includes(on.day)) return false;
  if (startsOn !== '' && on.date < startsOn) return false;
  if (endsOn !== '' && on.date > endsOn) return false;
  if (freq === 'fortnightly') return (on.week - weekNumber(startsOn)) % 2 === 0;
  if (freq === 'monthly') {
    const weeks = weeksOfMonth[ordinal ?? 1];
    return weeks.includes(on.ordinal) || (on.isLast && weeks.includes(-1));
  }
  return true;
}
