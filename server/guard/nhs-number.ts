import type { Position } from './contract.ts';
import { textBefore } from './find-matches.ts';
import { toPlainCharacters } from './plain-characters.ts';

/**
 * Ten digits with the check digit of an NHS number (modulus 11). Test numbers (999…), Scottish CHI
 * numbers and about one in eleven of all ten-digit numbers pass the same check.
 */

const GAP = '[ (),./_·\\u200B-]{0,3}';

/** Inside the number, marks that nobody sees are no gap. */
function digits(count: number): string {
  return `(?:\\d\\u200B{0,9}){${count}}`;
}

/**
 * Whole or 3-3-4 with any of the gaps; else ten digits with any gaps, alone. It looks ahead, so
 * that a number which fails the check does not hide one that overlaps it.
 */
const TEN_DIGITS = new RegExp(
  `(?=(${digits(3)}${GAP}${digits(3)}${GAP}${digits(4)})(?![\\d\\u200B])` +
    `|((?:\\d${GAP}){9}${digits(1)})(?!${GAP}\\d))`,
  'g',
);
const DIGIT_BY_DIGIT = /^(?:\d[^\d]+){9}/;
const ENDS_IN_DIGIT = /\d\u200B{0,9}$/;
const ENDS_IN_DIGIT_AND_GAP = new RegExp(`\\d${GAP}$`);
/** Right after these letters any gaps will do ("NHS no 99 90 00 10 06"). */
const NHS = /nhs[^\d\n]{0,20}$/i;
/** ISBN-10 has the very same check digit, meeting links hold ten digits, phones a country code. */
const KNOWN_OTHERWISE =
  /(?:isbn|zoom\.us\/j\/|(?:meeting|webinar|zoom) (?:id|number))[-: \d]*$|(?:\+\d{1,3}|\b0044)[ ().-]{0,3}(?:0[ ).-]{1,3})?$/i;
/** Short freephone numbers. No person has one: a CHI number starts with a day and a month. */
const FREEPHONE = /^0[58]00/;

/** Weights run from 10 to 2. A check digit of 11 is written 0; one of 10 is never given out. */
export function passesModulus11(number: string): boolean {
  const sum = Array.from(number).reduce(
    (total, digit, index) => total + Number(digit) * (10 - index),
    0,
  );
  // With its own weight of 1 the check digit makes the sum a multiple of eleven.
  return /^\d{10}$/.test(number) && sum % 11 === 0;
}

/** Whether any text holds what looks like an NHS number. */
export function hasNhsNumber(text: string): boolean {
  return !findNhsNumbers(toPlainCharacters(text)).next().done;
}

export function* findNhsNumbers(text: string): Generator<Position> {
  for (const { index, 1: inShape, 2: inOtherShape } of text.matchAll(TEN_DIGITS)) {
    const written = inShape ?? inOtherShape ?? '';
    const number = written.replace(/\D/g, '');
    const before = textBefore(text, index, 24);
    const isWhole = inShape
      ? !ENDS_IN_DIGIT.test(before)
      : (NHS.test(before) || DIGIT_BY_DIGIT.test(written)) && !ENDS_IN_DIGIT_AND_GAP.test(before);
    const isOther = KNOWN_OTHERWISE.test(before) || FREEPHONE.test(number);
    if (isWhole && !isOther && passesModulus11(number)) {
      yield { start: index, end: index + written.length };
    }
  }
}
