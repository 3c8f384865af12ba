import { workingDays as week, type WorkingDay } from '#server/accounts/contract.ts';

import { weekdayOf } from './dates.ts';

/**
 * "works today", "is back tomorrow", "is back on Thursday", by the clocks of the county; null for
 * somebody who has not said on which days they work.
 */
export function workingWords(workingDays: readonly WorkingDay[], now: string): string | null {
  const today = week.indexOf(weekdayOf(now));
  const ahead = week
    .map((_, days) => ({ days, day: week[(today + days) % week.length] }))
    .find(({ day }) => day !== undefined && workingDays.includes(day));
  if (ahead?.day === undefined) return null;
  if (ahead.days === 0) return 'works today';
  if (ahead.days === 1) return 'is back tomorrow';
  return `is back on ${capital(ahead.day)}`;
}

/** The same without a name before it: "Works today". */
export function workingLine(workingDays: readonly WorkingDay[], now: string): string | null {
  const words = workingWords(workingDays, now);
  return words === null ? null : capital(words.replace(/^is /, ''));
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
