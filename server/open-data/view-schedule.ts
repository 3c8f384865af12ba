import { Temporal } from 'temporal-polyfill';

import { dayInCounty } from '../lib/freshness.ts';
import { listRuleDays } from '../lib/recurrence.ts';
import { TIME_ZONE } from '../lib/time-zone.ts';
import {
  days,
  weeksOfMonth,
  type AttendanceMode,
  type Day,
  type OpenActivity,
  type Schedule,
  type ScheduleView,
} from './contract.ts';
import { namedUuid } from './uuid.ts';
import { vocabularies } from './vocabulary.ts';

const codeOf = (day: Day) => day.slice(0, 2).toUpperCase();
/** A monthly rule has its first day within so many days. */
const FIRST_WITHIN_DAYS = 70;

/**
 * When an activity takes place: one schedule, or one for each of several dates that were chosen, since
 * the standard has no list of dates.
 */
export function viewSchedules(
  activity: OpenActivity,
  serviceId: string,
  now: Date,
): ScheduleView[] {
  const { schedule, dates } = activity;
  if (!schedule || dates.length === 0) return [viewSchedule(activity, serviceId, now)];
  return dates.map(({ date, when }) => ({
    ...viewSchedule({ ...activity, schedule: onlyOn(date, schedule), when }, serviceId, now),
    id: namedUuid(`schedule ${date}`, serviceId),
  }));
}

/** The schedule as it is where this is its one date. */
function onlyOn(date: string, schedule: Schedule): Schedule {
  const day = days[Temporal.PlainDate.from(date).dayOfWeek - 1];
  return { ...schedule, startsOn: date, moreDates: [], days: day ? [day] : [] };
}

/** As RFC 5545 counts; in words alone where there are no fixed times. */
function viewSchedule(
  { schedule, days: daysSaid, when, attendanceMode }: OpenActivity,
  serviceId: string,
  now: Date,
): ScheduleView {
  const view = {
    id: namedUuid('schedule', serviceId),
    service_id: serviceId,
    description: when,
    attending_type: sayModes(attendanceMode),
  };
  if (!schedule) {
    return daysSaid.length > 0 ? { ...view, byday: daysSaid.map(codeOf).join(',') } : view;
  }
  const { opensAt, closesAt, startsOn } = schedule;
  const last = schedule.freq === 'once' ? startsOn : schedule.endsOn;
  const offset = offsetOn(startsOn > dayInCounty(now) ? startsOn : dayInCounty(now));
  return {
    ...view,
    ...(startsOn !== '' && { valid_from: startsOn, dtstart: firstDay(schedule) }),
    ...(last !== '' && { valid_to: last }),
    ...ruleOf(schedule),
    opens_at: `${opensAt}${offset}`,
    closes_at: `${closesAt}${offset}`,
    notes: 'At the same hour by the clocks of the United Kingdom all year.',
  };
}

function ruleOf({ freq, days, ordinal }: Schedule) {
  const isMonthly = freq === 'monthly';
  const weeks = isMonthly ? weeksOfMonth[ordinal ?? 1] : [''];
  return {
    freq: isMonthly ? ('MONTHLY' as const) : ('WEEKLY' as const),
    interval: freq === 'fortnightly' ? 2 : 1,
    byday: days.flatMap((day) => weeks.map((week) => `${week}${codeOf(day)}`)).join(','),
  };
}

/** The first day of all; the rule itself may begin to hold some days before. */
function firstDay(schedule: Schedule): string {
  const { startsOn } = schedule;
  if (schedule.freq === 'once') return startsOn;
  const { freq, interval, byday } = ruleOf(schedule);
  const until = Temporal.PlainDate.from(startsOn).add({ days: FIRST_WITHIN_DAYS }).toString();
  const rule = { freq, interval, byDay: byday.split(','), startsOn, timeZone: TIME_ZONE };
  return listRuleDays(rule, { from: startsOn, until, most: 1 })[0] ?? startsOn;
}

/** How far the clocks of the county are from UTC at noon of that day: "+01:00". */
function offsetOn(day: string): string {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: TIME_ZONE, plainTime: '12:00' })
    .offset;
}

/** "In person, by phone". */
function sayModes(modes: readonly AttendanceMode[]): string {
  const { terms } = vocabularies.attendanceMode;
  const words = modes.map((mode) => terms[mode][0]).join(', ');
  return words.charAt(0) + words.slice(1).toLowerCase();
}
