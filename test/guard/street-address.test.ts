import { describe, expect, it } from 'vitest';

import { wordsOf } from './rules-in.ts';

describe('a street address', () => {
  it.each([
    ['at 14 Mill Lane today', '14 Mill Lane'],
    ['14b, Old Mill Lane', '14b, Old Mill Lane'],
    ['3 Church View', '3 Church View'],
    ["12 St John's Rd.", "12 St John's Rd"],
    ['7 high street', '7 high street'],
    ['221 Ffordd Ŵyn Street', '221 Ffordd Ŵyn Street'],
  ])('is found in "%s"', (text, words) => {
    expect(wordsOf('streetAddress', text, 'resource')).toEqual([words]);
  });

  it.each([
    'Mill Lane',
    '20 minutes walk',
    '12 people in the park',
    '3 of us will drive',
    'Room 4 is the best place',
    '5 Groups',
    '20 minutes down the road',
    '12345 Mill Lane',
    '14 streets',
  ])('is not seen in "%s"', (text) => {
    expect(wordsOf('streetAddress', text, 'resource')).toEqual([]);
  });
});
