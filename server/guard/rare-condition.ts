import type { Position } from './contract.ts';
import { findMatches, textBefore } from './find-matches.ts';

/** An illness that few people in a county have, said of a person. Groups and leaflets are no person. */

const RARE =
  /\b(?:motor neurone|mnd\b|huntington|cystic fibrosis|sickle cell|duchenne|muscular dystrophy|ehlers|korsakoff|ha?emophili|locked[- ]in syndrome|cjd\b|prader|guillain|tourette|narcolep|thalassa?em|marfan|myasthenia)\w{0,12}/gi;
const PERSON =
  /\b(?:s?he|his|hers?|him|their|patient|client|lady|gentleman|man|woman|boy|girl|child|somebody|someone)\b/i;
const NOT_A_PERSON =
  /\b(?:association|society|group|charity|leaflet|talk|course|training|research)/i;

export function findRareConditions(text: string): Generator<Position> {
  return findMatches(text, RARE, ({ 0: words, index }) => {
    const end = index + words.length;
    const near = textBefore(text, index, 60) + text.slice(index, end + 40);
    return PERSON.test(near) && !NOT_A_PERSON.test(near);
  });
}
