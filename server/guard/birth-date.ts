import type { Position } from './contract.ts';
import { dayNumber, findDates } from './dates.ts';
import { findMatches, textBefore } from './find-matches.ts';

/** A date that makes somebody 0 to 110 years old, near "born", "dob" or a matching age. */

const OLDEST = 110;
/** "Born before 1 September 2021" says who may join, not who somebody is. */
const BORN =
  /(?:^|[^-\p{L}])(?:born|aged(?! \d)|d[. ]?o[. ]?b|b\.|date of birth|birth ?da(?:te|y)|turned \d{1,3})(?![\p{L}-])(?! (?:before|after|between|since|from))/iu;
const AGE = /\baged? (\d{1,3})\b|\b(\d{1,3})[- ]?(?:(?:years?|yrs?)[- ]?old|y\/?o)\b/gi;

/** Without a day, or without marks between day, month and year. */
const SHORT =
  /\bborn in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} (?:19|20)\d\d\b|\b(?:d[. ]?o[. ]?b|date of birth)\b[.: -]{0,3}\d\d ?\d\d ?(?:(?:19|20)\d\d|\d\d)\b/gi;

export function* findBirthDates(text: string, today: Date): Generator<Position> {
  yield* findMatches(text, SHORT);
  for (const date of findDates(text)) {
    const ages = date.days
      .map((day) => Math.floor((dayNumber(today) - day) / 10_000))
      .filter((age) => age >= 0 && age <= OLDEST);
    const near = [textBefore(text, date.start, 40), text.slice(date.end, date.end + 24)];
    const isTold = near.some((words) => BORN.test(words) || tellsAge(words, ages));
    if (ages.length > 0 && isTold) yield date;
  }
}

/** Whether one of these ages is written there, a year more or less. */
function tellsAge(words: string, ages: number[]): boolean {
  return Array.from(words.matchAll(AGE)).some((match) => {
    const written = Number(match[1] ?? match[2]);
    return ages.some((age) => Math.abs(age - written) <= 1);
  });
}
