import type { Position } from './contract.ts';

/** A day that is written with its year. */
export interface WrittenDate extends Position {
  /** As a number, 20261014; two for a short year ("2/3/44"), whose century is not known. */
  days: number[];
}

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';

/** British order: the day stands before the month. */
const PATTERNS = [
  '(?<day>\\d{1,2})([/.-])(?<month>\\d{1,2})\\2(?<year>\\d{4}|\\d{2})',
  '(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})',
  `(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]{0,2}(?<month>${MONTHS})[a-z]{0,6}[.,]?[ -]{0,2}(?<year>\\d{4}|\\d{2})`,
  `(?<month>${MONTHS})[a-z]{0,6}\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})`,
].map((pattern) => new RegExp(`\\b${pattern}\\b`, 'gi'));

export function* findDates(text: string): Generator<WrittenDate> {
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const { day = '', month = '', year = '' } = match.groups ?? {};
      const inYear = monthNumber(month) * 100 + Number(day);
      const years = year.length > 2 ? [Number(year)] : [1900 + Number(year), 2000 + Number(year)];
      if (inYear > 100 && inYear <= 1231 && Number(day) <= 31) {
        yield {
          start: match.index,
          end: match.index + match[0].length,
          days: years.map((each) => each * 10_000 + inYear),
        };
      }
    }
  }
}

/** Today as the number that `WrittenDate` uses; 10,000 of its difference are a year. */
export function dayNumber(today: Date): number {
  return Number(today.toISOString().slice(0, 10).replaceAll('-', ''));
}

function monthNumber(month: string): number {
  return Number(month) || MONTHS.split('|').indexOf(month.toLowerCase()) + 1;
}
