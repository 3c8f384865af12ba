import type { Position } from './contract.ts';
import { findMatches } from './find-matches.ts';

/** Numbers by which a surgery, a hospital or a benefits office knows one person. */

/** Without "number" a year could follow ("EMIS 2026"), so five digits are asked for. */
const AFTER_ITS_NAME =
  /\b(?:(?:nhs|patient|hospital|chi|emis|syste?m ?one|s1|vision|mrn|case|pip|dwp) ?(?:no|number|id|ref|reference)\b[ \n:.#-]{0,4}(?:is )?[a-z]?\d|(?:emis|syste?m ?one|mrn)[ :.#-]{1,4}\d(?:[ -]?\d){2})(?:[ /-]?\d){2,12}/gi;
const NATIONAL_INSURANCE = /\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:[ -]?\d{2}){3} ?[A-D]\b/g;

/** After its name in any letters, those of made-up examples too. */
const NAMED_INSURANCE =
  /\b(?:ni|nino|national insurance)(?: (?:no|number))?\b[ :.#-]{0,3}(?:is )?[a-z]{2}(?:[ -]?\d{2}){3} ?[a-d]\b/gi;

export function* findRecordNumbers(text: string): Generator<Position> {
  yield* findMatches(text, AFTER_ITS_NAME);
  yield* findMatches(text, NATIONAL_INSURANCE);
  yield* findMatches(text, NAMED_INSURANCE, ([words]) => words.search(NATIONAL_INSURANCE) === -1);
}
