import type { Position } from './contract.ts';
import { findMatches } from './find-matches.ts';

/**
 * A house number with its street. After small letters only words that mean nothing but a street
 * count: "20 minutes walk" is no address.
 */
const STREET =
  /\b\d{1,4}[A-Za-z]?,? (?:(?:\p{Lu}[\p{L}'.-]{0,20} ){1,3}(?:St(?:reet)?|R(?:oa)?d|La?ne?|Ave(?:nue)?|Close|Drive|Crescent|Terrace|Way|C(?:our)?t|Gardens|Grove|Place|Hill|Row|Mews|Walk|Park|View|Green|Rise|Square)|(?:[\p{L}'-]{2,20} ){1,2}(?:[Ss]treet|[Rr]oad|[Ll]ane|[Aa]venue|[Cc]rescent|[Tt]errace))\b/gu;

export function findStreetAddresses(text: string): Generator<Position> {
  return findMatches(text, STREET);
}
