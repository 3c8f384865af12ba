import type { Position } from './contract.ts';
import { findMatches } from './find-matches.ts';

/** A full postcode: often fewer than twenty front doors. Halves ("OX1") stay silent. */

/** The letters are those that postcodes use in each position, and ZZ, which stands for no place. */
const POSTCODE = /\b[A-PR-UWYZ][A-HK-Z]?\d[A-Z\d]?[ \n\u200B]{0,2}(\d[ABD-HJLNP-UW-Z]{2})\b/gi;

export function findPostcodes(text: string): Generator<Position> {
  // "P7 4th" has the shape of a postcode.
  return findMatches(text, POSTCODE, (match) => !/^(?:1st|2nd|3rd|\dth)$/.test(match[1] ?? ''));
}
