import type { Position } from './contract.ts';
import { findMatches } from './find-matches.ts';

/** E-mail addresses. The limits are those of mail itself: 64 before the sign, 63 for each part. */
const EMAIL = /[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;

export function findEmailAddresses(text: string): Generator<Position> {
  return findMatches(text, EMAIL);
}
