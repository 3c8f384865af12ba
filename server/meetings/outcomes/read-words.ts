import { Temporal } from 'temporal-polyfill';

/** A line as it was typed, taken apart. */
export interface ReadWords {
  /** Without the name and the date. */
  text: string;
  /** Who is to do it, in the words behind the "@"; null for a decision. */
  owner: string | null;
  /** 2026-10-30; null where no date stands there. */
  dueOn: string | null;
}

interface Days {
  /** The day of the meeting: 2026-10-14. */
  day: string;
  /** The day of the next meeting of the series; null where there is none. */
  next: string | null;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const byDate = /(?:^|\s)by\s+([^,;]+?)[\s.]*$/i;
const dayAndMonth = /^(?:\w+day\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?(?:\s+(\d{4}))?$/i;
const inNumbers = /^(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}))?$/;

/**
 * Reads what somebody wrote down at a meeting. "@Rowan ask the library about the room by 30 Oct" is an
 * action for Rowan; a line without an "@" is a decision. A date is understood as a day and a month, a
 * day of the week, tomorrow or the next meeting, and without a year it is the first one from the day of
 * the meeting on. What is no date that we know stays in the text.
 */
export function readWords(line: string, days: Days): ReadWords {
  const words = line.trim().replace(/\s+/g, ' ');
  const [whole, said = ''] = byDate.exec(words) ?? [];
  const dueOn = whole === undefined ? null : readDay(said, days);
  const text = whole === undefined || dueOn === null ? words : words.slice(0, -whole.length).trim();
  const at = /^@(\S.*)$/.exec(text);
  return { text: at?.[1] ?? text, owner: at?.[1] ?? null, dueOn };
}

function readDay(said: string, { day, next }: Days): string | null {
  const words = said.toLowerCase().trim();
  if (/^(the )?next (meeting|time)$/.test(words)) return next;
  const from = Temporal.PlainDate.from(day);
  if (words === 'tomorrow') return from.add({ days: 1 }).toString();
  const weekday = weekdays.indexOf(/^(?:next |this )?([a-z]{3})[a-z]*day$/.exec(words)?.[1] ?? '');
  if (weekday >= 0) {
    const ahead = (weekday + 1 - from.dayOfWeek + 7) % 7;
    return from.add({ days: ahead === 0 ? 7 : ahead }).toString();
  }
  const named = dayAndMonth.exec(words);
  if (named) {
    const month = months.indexOf(named[2]?.slice(0, 3) ?? '') + 1;
    return dateFrom(from, { date: named[1], month, year: named[3] });
  }
  const numbers = inNumbers.exec(words);
  if (!numbers) return null;
  return dateFrom(from, { date: numbers[1], month: Number(numbers[2]), year: numbers[3] });
}

/** Null for a day that there is not. */
function dateFrom(
  from: Temporal.PlainDate,
  { date, month, year }: { date: string | undefined; month: number; year: string | undefined },
): string | null {
  const inYear = (one: number) => {
    try {
      const fields = { year: one, month, day: Number(date) };
      return Temporal.PlainDate.from(fields, { overflow: 'reject' });
    } catch {
      return null;
    }
  };
  if (year !== undefined) return inYear(Number(year))?.toString() ?? null;
  const thisYear = inYear(from.year);
  if (thisYear && Temporal.PlainDate.compare(thisYear, from) >= 0) return thisYear.toString();
  return inYear(from.year + 1)?.toString() ?? null;
}
