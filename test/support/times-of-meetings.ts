import { Temporal } from 'temporal-polyfill';

const LONDON = 'Europe/London';
const wednesday = 3;

/** By the clocks of the county. */
export type Moment = Temporal.ZonedDateTime;

/** As views and `datetime` have it. */
export const asIso = (moment: Moment) => new Date(moment.epochMilliseconds).toISOString();

/** As forms take the hour. */
export const asClock = (moment: Moment) =>
  moment.toPlainTime().toString({ smallestUnit: 'minute' });

/** "Wednesday 14 October". */
export const sayDay = (moment: Moment) =>
  moment
    .toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })
    .replace(',', '');

/** "14 October 2026". */
export const sayDate = (moment: Moment) =>
  moment.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** "10 am to noon", "2:30 pm to 4:30 pm". */
export const sayHours = (begins: Moment, ends: Moment) => `${sayTime(begins)} to ${sayTime(ends)}`;

function sayTime(moment: Moment): string {
  const { hour, minute } = moment;
  if (hour === 12 && minute === 0) return 'noon';
  return moment.toLocaleString('en-GB', {
    hour: 'numeric',
    minute: minute > 0 ? '2-digit' : undefined,
    hourCycle: 'h12',
  });
}

/** So many second Wednesdays at ten o'clock, from now on. */
export function secondWednesdays(count: number): Moment[] {
  const now = Temporal.Now.zonedDateTimeISO(LONDON);
  const first = now.with({ day: 1 }).startOfDay().with({ hour: 10 });
  const months = Array.from({ length: count + 1 }, (_, index) => first.add({ months: index }));
  const days = months.map((one) => one.add({ days: ((wednesday - one.dayOfWeek + 7) % 7) + 7 }));
  return days.filter((day) => Temporal.ZonedDateTime.compare(day, now) > 0).slice(0, count);
}

/** Two hours, or what is left of the day, from a minute that begins soon; late in the evening from midnight. */
export function aboutNow(): { begins: Moment; ends: Moment } {
  const soon = Temporal.Now.zonedDateTimeISO(LONDON).add({ seconds: 30 });
  const minute = soon.round({ smallestUnit: 'minute', roundingMode: 'ceil' });
  const isLate = minute.hour === 23 && minute.minute > 40;
  const begins = isLate ? minute.startOfDay().add({ days: 1 }) : minute;
  const last = begins.with({ hour: 23, minute: 59 });
  const ends = begins.add({ hours: 2 });
  return { begins, ends: Temporal.ZonedDateTime.compare(ends, last) < 0 ? ends : last };
}
