import { expect } from 'vitest';

/* The loose matchers of the test runner, typed as `unknown` instead of `any`. */

export function saying(words: string): unknown {
  return expect.stringContaining(words);
}

export function matching(pattern: RegExp): unknown {
  return expect.stringMatching(pattern);
}

export function someText(): unknown {
  return expect.any(String);
}

/** A list that holds these among others, in any order. */
export function including(items: readonly unknown[]): unknown {
  return expect.arrayContaining([...items]);
}
