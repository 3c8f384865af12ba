import type { Position } from './contract.ts';
import { findMatches } from './find-matches.ts';

/** Numbers by which a surgery, a hospital or a benefits office knows one person. */

/** Without "number" a year could follow ("EMIS 2026"), so five digits are asked for. */
const AFTER_ITS_NAME =
  /\b(?:(?:nhs|patient|hospital|chi|emis|syste?m ?one|mrn) ?(?:no|number|id|ref)\b[ :.#-]{0,4}(?:is )?\d|(?:emis|syste?m ?one|mrn)[ :.#-]{1,4}\d(?:[ -]?\d){2})(?:[ -]?\d){2,12}/gi;
const NATIONAL_INSURANCE = /\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:[ -]?\d{2}){3} ?[A-D]\b/g;

export function* findRecordNumbers(text: string): Generator<Position> {
  yield* findMatches(text, AFTER_ITS_NAME);
  yield* findMatches(text, NATIONAL_INSURANCE);
}
