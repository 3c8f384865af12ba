import { expect } from 'vitest';

/** A sentence, or one that holds these words. Typed as `unknown` instead of `any`. */
export function saying(words = ''): unknown {
  return expect.stringContaining(words);
}
