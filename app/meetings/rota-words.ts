import type { Weekday } from '#server/meetings/contract.ts';
import type { DayCount, PeopleCount, RotaReason } from '#server/meetings/rota/contract.ts';

import { weekdayWords } from './meeting-words.ts';

/** "4", "a few", "most", "nobody". */
export function peopleWords(count: PeopleCount): string {
  if (count === 0) return 'nobody';
  if (count === 'few') return 'a few';
  return String(count);
}

/** "Teasel House has driven 120 miles in the last 12 months, 60 more than the others …" */
export function reasonWords(reason: RotaReason): string {
  switch (reason.kind) {
    case 'driven':
      return drivenWords(reason);
    case 'days':
      return daysWords(reason);
    case 'holiday':
      return `Its day is a bank holiday: ${reason.holiday}.`;
    case 'clash':
      return `Another meeting is at the same time: ${reason.name}.`;
    case 'stillHindered':
      return 'No day that comes in question is free of bank holidays and other meetings.';
    case 'evener':
      return 'This makes the year more even.';
    case 'same':
      return 'It stays as it is: nothing else would be more even.';
  }
}

function drivenWords({
  organisation,
  miles,
  more,
  wayWas,
  wayIs,
}: Extract<RotaReason, { kind: 'driven' }>): string {
  const than = more > 0 ? `, ${more} more than the others on average` : '';
  const driven =
    miles === 0 ? '' : `${organisation} has driven ${miles} miles in the last 12 months${than}. `;
  const who = miles === 0 ? organisation : 'It';
  const instead = wayWas === null ? '' : ` instead of ${wayWas}`;
  return `${driven}${who} would drive ${wayIs} miles there and back${instead}.`;
}

function daysWords({ people, was, is }: Extract<RotaReason, { kind: 'days' }>): string {
  const off = ({ weekday, off: count }: DayCount) => offWords(count, people, weekday);
  const both = `${off(was)}; ${off(is)}.`;
  const refused = was.refused === 0 ? '' : ` ${refusedWords(was)}`;
  return `${both.charAt(0).toUpperCase()}${both.slice(1)}${refused}`;
}

/** "4 of 18 people do not work on Wednesdays". */
function offWords(count: PeopleCount, people: number, weekday: Weekday): string {
  const day = `${weekdayWords[weekday]}s`;
  if (count === 0) return `everybody works on ${day}`;
  const who = typeof count === 'number' ? `${count} of ${people}` : peopleWords(count);
  return `${who} people do not work on ${day}`;
}

function refusedWords({ weekday, refused }: DayCount): string {
  const times = refused === 'few' ? 'a few times' : `${refused} times`;
  return `“Can’t” was said ${times} for ${weekdayWords[weekday]}s in the last 12 months.`;
}
