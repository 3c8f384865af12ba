import type { Position } from './contract.ts';
import { findMatches, textBefore } from './find-matches.ts';

/**
 * "Ivy from Thornby", "Tom, who lives in Elmford", "visit Stan in Thornby": a first name with a place.
 * There is no list of villages: too many for a phone, and one that is left out would seem safe.
 */

const NAME = '(\\p{Lu}\\p{Ll}{1,14})';
/** "Lower Thrift from Tuesday" is no place. */
const NO_TIME =
  '(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May\\b|June|July|August|September|October|November|December|Easter|Christmas)';
const PLACE = `${NO_TIME}\\p{Lu}[\\p{Ll}'-]{2,20}`;
const NAME_AND_PLACE = new RegExp(
  `\\b${NAME},? (?:from|(?:who )?(?:lives|lived) (?:in|near)|(?:over|out|up|down) in) ${PLACE}` +
    `|\\b(?:visit|see|saw|ring|rang|help|met) ${NAME} (?:in|near) ${PLACE}`,
  'gu',
);
/** Begins a sentence with a capital, or is no person. */
const NOT_A_NAME =
  /(?:s|ing|body|one)$|^(?:Staff|People|Hello|Back|Food|Choir|Team|Man|Woman|Lady|Child|Family|Carer|Colleague|Patient|Client|Group|Up|Far|Not|Just|Straight|Away|He|She|Who|Hall|House|Club|Bus|Train|Letter|Mail|Post|Help)$/;
/** Colleagues come from somewhere too. */
const AT_WORK =
  /\b(?:team|leads?|runs?|colleague|coordinator|link worker|volunteer|wrote|spoke|chairs?|House|Hub|Hall|Network|Trust|Growers|CIC|PCN)\b/;

export function findNamesAndPlaces(text: string): Generator<Position> {
  return findMatches(text, NAME_AND_PLACE, (match) => {
    const { 0: words, 1: first, 2: second, index } = match;
    const end = index + words.length;
    const near = textBefore(text, index, 20) + text.slice(index, end + 40);
    return !NOT_A_NAME.test(first ?? second ?? '') && !AT_WORK.test(near);
  });
}
