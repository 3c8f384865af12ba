import { Temporal } from 'temporal-polyfill';

import {
  days as allDays,
  dayWords,
  ordinalWords,
  weeksOfMonth,
  type Day,
  type Schedule,
} from './contract.ts';

/** The schedule in words, and what was typed beside it: "Tuesdays, 10 am to noon. Term time only". */
export function sayWhen({
  schedule,
  whenWords,
}: {
  schedule: Schedule | null;
  whenWords: string;
}): string {
  if (!schedule) return whenWords;
  const rule = `${saySchedule(schedule)}, ${sayHours(schedule)}`;
  return whenWords === '' ? rule : `${rule}. ${whenWords}`;
}

function saySchedule({ freq, days, ordinal, startsOn, endsOn }: Schedule): string {
  if (freq === 'once') return sayDate(startsOn);
  const ends = endsOn === '' ? '' : ` until ${sayDate(endsOn)}`;
  if (freq === 'monthly') {
    const which = ordinal ?? 1;
    const several = weeksOfMonth[which].length > 1 ? 's' : '';
    const named = days.map((day) => `${dayWords[day]}${several}`).join(', ');
    return `${ordinalWords[which]} ${named} of the month${ends}`;
  }
  const names = namesOf(days);
  const listed =
    names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
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

/** "Saturday 24 October 2026". */
function sayDate(day: string): string {
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
