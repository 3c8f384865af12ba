import { describe, expect, it } from 'vitest';

import { wordsOf } from './rules-in.ts';

describe('a postcode', () => {
  it.each([
    ['OX1 2JD', 'OX1 2JD'],
    ['near ox12jd today', 'ox12jd'],
    ['at EC1A 1BB.', 'EC1A 1BB'],
    ['M1 1AE', 'M1 1AE'],
    ['B33 8TH', 'B33 8TH'],
    ['AB12 3DE, free parking', 'AB12 3DE'],
  ])('is found in "%s"', (text, words) => {
    expect(wordsOf('postcode', text, 'resource')).toEqual([words]);
  });

  it.each([
    'P7 4th and P6 2nd, A1 1st, B2 3rd',
    'OX1',
    'OX1 2C',
    'OX1 2JC',
    'Q1 2JD',
    'XOX1 2JD',
    'OX1 2JDS',
    'room 12 3DE',
  ])('is not seen in "%s"', (text) => {
    expect(wordsOf('postcode', text, 'resource')).toEqual([]);
  });
});
