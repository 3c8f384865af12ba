import type { Weekday } from '#server/meetings/contract.ts';
import type { DayCount, PeopleCount, RotaReason } from '#server/meetings/rota/contract.ts';

import { weekdayWords } from './meeting-words.ts';

/** "4", "a few", "most", "nobody". */
export function peopleWords(count: PeopleCount): string {
  if (count === 0) return 'nobody';
  if (count === 'few') return 'a few';
  return String(count);
}

/**
 * "Teasel House has driven 120 miles in the last 12 months, 60 more than the others …"
 *
 * @param isSaid whether it stands above already how far that organisation has driven
 */
export function reasonWords(reason: RotaReason, isSaid = false): string {
  switch (reason.kind) {
    case 'driven':
      return drivenWords(reason, isSaid);
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

function drivenWords(
  { organisation, miles, more, wayWas, wayIs }: Extract<RotaReason, { kind: 'driven' }>,
  isSaid: boolean,
): string {
  const instead = wayWas === null ? '' : ` instead of ${wayWas}`;
  const way = `would drive ${wayIs} miles there and back${instead}.`;
  if (isSaid || miles === 0) return `${organisation} ${way}`;
  const than = more > 0 ? `, ${more} more than the others on average` : '';
  return `${organisation} has driven ${miles} miles in the last 12 months${than}. It ${way}`;
}

/** The organisations whose miles stand in the reasons of earlier dates. */
export function saidBefore(dates: readonly { reasons: readonly RotaReason[] }[], row: number) {
  const reasons = dates.slice(0, row).flatMap((date) => date.reasons);
  return new Set(reasons.flatMap((one) => (one.kind === 'driven' ? [one.organisation] : [])));
}

function daysWords({ people, was, is }: Extract<RotaReason, { kind: 'days' }>): string {
  const off = ({ weekday, off: count }: DayCount) => offWords(count, people, weekday);
  const both = `${off(was)}; ${off(is)}.`;
  const missed = was.missed === 0 ? '' : ` ${missedWords(was)}`;
  return `${both.charAt(0).toUpperCase()}${both.slice(1)}${missed}`;
}

/** "4 of 18 people do not work on Wednesdays". */
function offWords(count: PeopleCount, people: number, weekday: Weekday): string {
  const day = `${weekdayWords[weekday]}s`;
  if (count === 0) return `everybody works on ${day}`;
  const who = typeof count === 'number' ? `${count} of ${people}` : peopleWords(count);
  return `${who} people do not work on ${day}`;
}

function missedWords({ weekday, missed }: DayCount): string {
  const times = missed === 'few' ? 'a few times' : `${missed} times`;
  return `People missed ${weekdayWords[weekday]}s ${times} in the last 12 months.`;
}
