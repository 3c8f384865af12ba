import type { WorkingDay } from '#server/accounts/contract.ts';

export { spokenTime } from '#server/meetings/contract.ts';

/**
 * Dates as people here say them, always by the clocks of the county. `now` comes from the loader, so
 * that server and browser write the same words.
 */
const TIME_ZONE = 'Europe/London';

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
});
const yearFormat = new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, year: 'numeric' });
const shortFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  day: 'numeric',
  month: 'short',
});
const plainDayFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  day: 'numeric',
  month: 'long',
});
const monthFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  month: 'long',
  year: 'numeric',
});
const clockFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const weekdayFormat = new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, weekday: 'long' });
const sortableFormat = new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE });

/** "Wednesday 14 October". */
export function longDate(iso: string): string {
  // Some systems put a comma after the weekday, others do not.
  return dayFormat.format(new Date(iso)).replace(',', '');
}

/** "Wednesday 14 October", with the year where it is not the one of `now`. */
export function longDateNear(iso: string, now: string): string {
  const year = yearFormat.format(new Date(iso));
  return year === yearFormat.format(new Date(now)) ? longDate(iso) : `${longDate(iso)} ${year}`;
}

/** "14 October". */
export function dayOfYear(iso: string): string {
  return plainDayFormat.format(new Date(iso));
}

/** "October 2026". */
export function monthOfYear(iso: string): string {
  return monthFormat.format(new Date(iso));
}

/** "14 Oct". */
export function shortDate(iso: string): string {
  return shortFormat.format(new Date(iso));
}

/** "09:12", for times of messages. */
export function clockTime(iso: string): string {
  return clockFormat.format(new Date(iso));
}

/** "2026-10-14": two moments are on one day in the county when these are equal. */
export function dayKey(iso: string): string {
  return sortableFormat.format(new Date(iso));
}

/** "wednesday", as working days are kept. */
export function weekdayOf(iso: string): WorkingDay {
  return weekdayFormat.format(new Date(iso)).toLowerCase() as WorkingDay;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** "Today", "Yesterday", or the long date. */
export function dayWord(iso: string, now: string): string {
  const day = dayKey(iso);
  if (day === dayKey(now)) return 'Today';
  if (day === dayKey(new Date(new Date(now).getTime() - DAY_MS).toISOString())) return 'Yesterday';
  return longDateNear(iso, now);
}

/** The same inside a sentence: "today", "yesterday", "on Monday 5 October". */
export function dayInSentence(iso: string, now: string): string {
  const word = dayWord(iso, now);
  return word === 'Today' || word === 'Yesterday' ? word.toLowerCase() : `on ${word}`;
}
