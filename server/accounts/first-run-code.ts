import { timingSafeEqual } from 'node:crypto';

import type { Tools } from '../lib/tools.ts';
import { keyedHash } from '../lib/keyed-hash.ts';

/** Without the letters and digits that look alike. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 12;

/**
 * The code that proves that whoever opens the first county can read this installation's terminal.
 * It follows from the secret key, so every process knows it and none stores it. It is of use once:
 * as soon as a county is there, no code opens another.
 */
export function makeFirstRunCode(tools: Pick<Tools, 'env'>): string {
  const bytes = keyedHash(tools, 'first run', 'code').subarray(0, LENGTH);
  const signs = Array.from(bytes, (byte) => SIGNS.charAt(byte % SIGNS.length)).join('');
  return signs.replace(/(.{4})(?=.)/g, '$1-');
}

/** Takes it as people type it: small letters and blanks do not matter. */
export function isFirstRunCode(tools: Pick<Tools, 'env'>, typed: string): boolean {
  const plain = (code: string) => code.toUpperCase().replace(/[^0-9A-Z]/g, '');
  const given = keyedHash(tools, 'first run', plain(typed));
  return timingSafeEqual(given, keyedHash(tools, 'first run', plain(makeFirstRunCode(tools))));
}
