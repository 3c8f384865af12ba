import { describe, expect, it } from 'vitest';

import { wordsOf } from './rules-in.ts';

describe('initials with dots', () => {
  it.each([
    ['J.S. was in tears', 'J.S.'],
    ['M. K. T. rang', 'M. K. T.'],
    ['visit to J.S today', 'J.S'],
    ['L.Ŵ. came', 'L.Ŵ.'],
  ])('is found in "%s"', (text, words) => {
    expect(wordsOf('initials', text)).toEqual([words]);
  });

  it.each([
    'U.K. and N.H.S.',
    'e.g. this',
    '9 a.m.',
    'R.S.V.P.',
    'Plan B. Then we rest',
    'Vitamin D. I think',
    'J. Smith',
    'JS',
    'Walker, K. M. (2023) says so',
    'Griffiths, C. J., et al found',
  ])('is not seen in "%s"', (text) => {
    expect(wordsOf('initials', text)).toEqual([]);
  });
});
