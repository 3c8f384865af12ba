import { TIME_ZONE } from './time-zone.ts';

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
});
const shortDayFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  day: 'numeric',
  month: 'long',
});
const clockFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** "14 December", by the clocks of the county. */
export function dayInWords(iso: string): string {
  return shortDayFormat.format(new Date(iso));
}

/** "Monday 14 December at 09:00", by the clocks of the county. */
export function momentInWords(iso: string): string {
  const at = new Date(iso);
  // Some systems put a comma after the weekday, others do not.
  return `${dayFormat.format(at).replace(',', '')} at ${clockFormat.format(at)}`;
}
