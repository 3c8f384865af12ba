import { Temporal } from 'temporal-polyfill';

import { datesToSay } from './chosen-dates.ts';
import {
  days as allDays,
  dayWords,
  ordinalWords,
  weeksOfMonth,
  type Day,
  type Schedule,
} from './contract.ts';

/** Dates that are said one by one; where there are more, the last of them stands for the others. */
const MOST_DATES = 4;

/**
 * The schedule in words, and what was typed beside it: "Tuesdays, 10 am to noon. Term time only". Of
 * several dates those that are to come on this day: "Saturday 5 and Saturday 12 December 2026".
 */
export function sayWhen(
  { schedule, whenWords }: { schedule: Schedule | null; whenWords: string },
  today: string,
): string {
  if (!schedule) return whenWords;
  const rule = `${saySchedule(schedule, today)}, ${sayHours(schedule)}`;
  return whenWords === '' ? rule : `${rule}. ${whenWords}`;
}

function saySchedule(schedule: Schedule, today: string): string {
  const { freq, days, ordinal, endsOn } = schedule;
  if (freq === 'once') return sayDates(datesToSay(schedule, today));
  const ends = endsOn === '' ? '' : ` until ${sayDate(endsOn)}`;
  if (freq === 'monthly') {
    const which = ordinal ?? 1;
    const several = weeksOfMonth[which].length > 1 ? 's' : '';
    const named = days.map((day) => `${dayWords[day]}${several}`).join(', ');
    return `${ordinalWords[which]} ${named} of the month${ends}`;
  }
  const listed = inOneList(namesOf(days));
  return `${freq === 'fortnightly' ? `${listed}, every other week` : listed}${ends}`;
}

/** "Weekdays", "Mondays to Thursdays", "Tuesdays", each by itself where they do not follow. */
function namesOf(days: readonly Day[]): string[] {
  const names = days.map((day) => `${dayWords[day]}s`);
  const places = days.map((day) => allDays.indexOf(day));
  const follow = places.every(
    (place, index) => index === 0 || place === (places[index - 1] ?? 0) + 1,
  );
  if (days.length === allDays.length) return ['Every day'];
  if (days.length < 3 || !follow) return names;
  if (days.length === 5 && days[0] === 'mon') return ['Weekdays'];
  return [`${names[0]} to ${names.at(-1)}`];
}

/** "Mondays, Tuesdays and Fridays". */
function inOneList(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** "Saturday 28 November, Saturday 5, Saturday 12 December 2026 and 3 more dates". */
function sayDates(dates: readonly string[]): string {
  const shown = dates.length > MOST_DATES ? dates.slice(0, MOST_DATES - 1) : dates;
  const more = dates.length - shown.length;
  // A month and a year are said once, with the last of the dates that lie in it.
  const said = shown.map((date, at) => {
    const next = shown[at + 1] ?? '';
    const words = sayDate(date).split(' ');
    if (next.slice(0, 7) === date.slice(0, 7)) return words.slice(0, 2).join(' ');
    return words.slice(0, next.slice(0, 4) === date.slice(0, 4) ? 3 : 4).join(' ');
  });
  return inOneList(more > 0 ? [...said, `${more} more dates`] : said);
}

/** "Saturday 24 October 2026". */
export function sayDate(day: string): string {
  return Temporal.PlainDate.from(day)
    .toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
    .replace(',', '');
}

/** "10 am to noon". */
export function sayHours({ opensAt, closesAt }: Pick<Schedule, 'opensAt' | 'closesAt'>): string {
  return `${sayTime(opensAt)} to ${sayTime(closesAt)}`;
}

/** "10 am", "2:30 pm", "noon". */
function sayTime(time: string): string {
  if (time === '12:00') return 'noon';
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes} ${hour < 12 ? 'am' : 'pm'}`;
}
