import type { Position } from './contract.ts';
import { findMatches } from './find-matches.ts';

/** British phone numbers, with or without the country code. */

const PHONE = /(?:\+44 ?(?:\(0\) ?)?|\(?\b0)[1-9]\d{1,4}\)?(?:[ .\n\u200B-]{0,2}\d){5,8}(?![\d/])/g;

export function findPhoneNumbers(text: string): Generator<Position> {
  return findMatches(text, PHONE);
}
