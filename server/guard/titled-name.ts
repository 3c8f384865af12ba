import type { Position } from './contract.ts';
import { findMatches } from './find-matches.ts';

/**
 * "Mrs T", "mr jones", "Miss Ivy Green". Dr, Prof and Rev stay silent: in this network they are
 * nearly always colleagues.
 */

/**
 * "mr" and "mrs" mean one thing in any letters. "Ms", "Miss" and titles in capitals need a capital
 * after them ("I miss you all", "an MR scan"); "MS" is an illness and a maker of software.
 */
const TITLED =
  /\b(?:(?:M(?:rs?|x|ister)|mrs?)(?:\. ?|[ \n]{1,2}|-)(?!(?:and|or)\b)\p{L}|(?:M(?:s|iss)|MRS?|MISS)(?:\. ?|[ \n]{1,2})(?!Teams|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\p{Lu})[\p{L}\p{M}'-]{0,30}(?: \p{Lu}[\p{L}\p{M}'-]{0,30})?/gu;

export function findTitledNames(text: string): Generator<Position> {
  return findMatches(text, TITLED);
}
