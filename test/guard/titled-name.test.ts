import { describe, expect, it } from 'vitest';

import { wordsOf } from './rules-in.ts';

describe('a title with a name', () => {
  it.each([
    ['Mrs T is low', 'Mrs T'],
    ['Mrs T… again', 'Mrs T'],
    ['mr jones rang', 'mr jones'],
    ['Mr. Jones', 'Mr. Jones'],
    ['Mrs.Jones', 'Mrs.Jones'],
    ['Miss Ivy Green', 'Miss Ivy Green'],
    ['Ms O’Brien', 'Ms O’Brien'],
    ['Mx Ŵyn Lloyd', 'Mx Ŵyn Lloyd'],
    ['MRS SMITH', 'MRS SMITH'],
    ['Mr and Mrs Lind', 'Mrs Lind'],
    ['M​rs and Mrs Lind', 'Mrs Lind'],
    ['Mrs Zoë Lind', 'Mrs Zoë Lind'],
  ])('is found in "%s"', (text, words) => {
    expect(wordsOf('titledName', text)).toEqual([words]);
  });

  it.each([
    'Dr Patel',
    'I miss Hazel',
    'Miss Monday',
    'MS Teams',
    'MS Society',
    'an MR scan',
    'MRSA',
    'the mrs',
    'mr or mrs',
    'Msgr',
    'Emrs T',
  ])('is not seen in "%s"', (text) => {
    expect(wordsOf('titledName', text)).toEqual([]);
  });
});
