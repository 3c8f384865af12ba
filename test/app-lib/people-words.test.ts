import { describe, expect, it } from 'vitest';

import { firstName } from '#app/lib/people-words.ts';

describe('the first name of somebody', () => {
  it.each([
    ['Hazel Quickset', 'Hazel'],
    ['Dr Teazle Hurdle', 'Dr Teazle Hurdle'],
    ['Former member', 'Former member'],
    ['Sorrel', 'Sorrel'],
  ])('of %s is %s', (name, first) => {
    expect(firstName(name)).toBe(first);
  });
});
