/* Dates, as people write them in a list. */

/** 2026-10-24, 24/10/2026, 24 October 2026. Blank where it is no date. */
export function readDate(text: string): string {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[ T].*)?$/.exec(text.trim());
  if (iso) return iso.slice(1, 4).join('-');
  const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  if (british) {
    const [, day = '', month = '', year = ''] = british;
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  const words = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3})[a-z]* (\d{4})$/.exec(
    text.trim().toLowerCase(),
  );
  const months = [
    'jan',
    'feb',
    'mar',
    'apr',
    'may',
    'jun',
    'jul',
    'aug',
    'sep',
    'oct',
    'nov',
    'dec',
  ];
  const month = months.indexOf(words?.[2] ?? '') + 1;
  if (!words || month === 0) return '';
  return `${words[3]}-${String(month).padStart(2, '0')}-${(words[1] ?? '').padStart(2, '0')}`;
}

const DAY_NAME = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.? +/i;

export interface ReadDates {
  dates: string[];
  /** Nothing else stands there. */
  isWhole: boolean;
}

/**
 * "2026-12-05; 2026-12-12", "05/12/2026 and 12/12/2026", "Saturday 5, 12 and 19 December 2026": a month
 * and a year that are left out are those of the date that follows.
 */
export function readDates(text: string): ReadDates {
  const parts = text.split(/\s*(?:[;,\n|&]|\band\b)\s*/i).filter((part) => part !== '');
  const dates: string[] = [];
  let following: string[] = [];
  for (const part of parts.toReversed()) {
    const words = part.trim().replace(DAY_NAME, '').split(/ +/);
    const whole = [...words, ...following.slice(words.length)];
    const date = readDate(words.join(' ')) || readDate(whole.join(' '));
    if (date !== '') dates.unshift(date);
    following = date === '' ? [] : whole;
  }
  return { dates, isWhole: dates.length === parts.length };
}
