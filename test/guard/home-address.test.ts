import { describe, expect, it } from 'vitest';

import { wordsOf } from './rules-in.ts';

describe('where somebody lives', () => {
  it.each([
    ['he lives at 14 mill lane', '14 mill lane'],
    ['She moved to OX1 2JD', 'OX1 2JD'],
    ['home visit: 3 Church View', '3 Church View'],
    ['her flat, 9 Elm Close', '9 Elm Close'],
    ['his address is 14 Mill Lane', '14 Mill Lane'],
  ])('is found in "%s"', (text, words) => {
    expect(wordsOf('homeAddress', text)).toEqual([words]);
  });

  it.each([
    'Venue: 14 Mill Lane, OX1 2JD',
    'The café at 3 Church View',
    'She lives alone. The choir is at 14 Mill Lane',
    'he lives in Thornby',
    'He lives 20 minutes walk away',
    'She lives with a friend and would love to come to the choir, which is at 14 Mill Lane',
    'Our home visits leaflet, from 14 Mill Lane',
  ])('is not seen in "%s"', (text) => {
    expect(wordsOf('homeAddress', text)).toEqual([]);
  });
});
