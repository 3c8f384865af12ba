import { describe, expect, it } from 'vitest';

import { wordsOf } from './rules-in.ts';

describe('a phone number', () => {
  it.each([
    ['Ring 01632 960123.', '01632 960123'],
    ['07700 900123', '07700 900123'],
    ['+44 7700 900 123', '+44 7700 900 123'],
    ['+44 (0)1632 960123', '+44 (0)1632 960123'],
    ['(01632) 960123', '(01632) 960123'],
    ['020 7946 0018', '020 7946 0018'],
  ])('is found in "%s"', (text, words) => {
    expect(wordsOf('phoneNumber', text, 'resource')).toEqual([words]);
  });

  it.each([
    '04/10/2026',
    '01.10.2026 10.30',
    'charity 1098765',
    '0123',
    'company 98765432',
    '1632 960123',
    '00 01632',
    '016329601234567',
  ])('is not seen in "%s"', (text) => {
    expect(wordsOf('phoneNumber', text, 'resource')).toEqual([]);
  });
});
