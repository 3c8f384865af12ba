import type { Position } from './contract.ts';
import { findMatches } from './find-matches.ts';

/**
 * "my patient J", "a lady called Ivy", "her son Tom": a name after a word that says whose. "My son
 * Tom" stays silent, since that is the writer's own family.
 */

const BEFORE_A_NAME = [
  '(?:patient|client|service user|pt),? (?:called |named )?',
  // With a capital, only before initials: "Patient Participation Group" is no person.
  '(?:Patient|Client|Pt) (?=\\p{Lu}{1,2}\\b)',
  '(?:[Hh]is|[Hh]er) partner,? (?:called |named )?',
  '[Mm]y (?:lady|gentleman|chap) ',
  'whose name is ',
  '(?:lady|gentleman|chap|man|woman|person|girl|boy|child|resident|carer) (?:called |named |\\()',
  '(?:[Hh]is|[Hh]er|[Tt]heir) (?:late |ex-|elde(?:r|st) |older |young(?:er|est) |step-?)?(?:wife|husband|(?:grand)?(?:son|daughter)|mum|mother|dad|father|brother|sister|nan|carer|neighbour),? (?:called |named )?',
];
const NAME =
  "(\\p{Lu}(?:(?:'\\p{Lu})?\\p{Ll}[\\p{L}\\p{M}'-]{0,30}|\\p{Lu})?)(?![\\p{L}\\p{M}\\d&/+]|'\\p{Ll})";
const RELATION_AND_NAME = new RegExp(`\\b(?:${BEFORE_A_NAME.join('|')})${NAME}`, 'gu');
const NOT_A_NAME =
  /^(?:I|GP|OT|UC|ED|IT|HR|DV|LD|PT|MH|MS|CV|ID|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mrs?|Ms|Miss|Mx|Dr)$/;

export function findRelationNames(text: string): Generator<Position> {
  return findMatches(text, RELATION_AND_NAME, ([, name = '']) => !NOT_A_NAME.test(name));
}
