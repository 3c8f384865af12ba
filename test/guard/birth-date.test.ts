import { describe, expect, it } from 'vitest';

import { wordsOf } from './rules-in.ts';

describe('a date of birth', () => {
  it.each([
    ['born 03/04/1944', '03/04/1944'],
    ['She was born on 3 April 1944.', '3 April 1944'],
    ['DOB: 3.4.44', '3.4.44'],
    ['date of birth 1944-04-03', '1944-04-03'],
    ['03/04/1944 (dob)', '03/04/1944'],
    ['born 16/09/2026', '16/09/2026'],
    ['born 3/4/27', '3/4/27'],
    ['aged 82, 03/04/1944', '03/04/1944'],
    ['a 4 year old, 2/3/2022, and his gran', '2/3/2022'],
    ['82yo 03/04/1944', '03/04/1944'],
    ['aged: 03/04/1944', '03/04/1944'],
    ['dob\n03/04/1944', '03/04/1944'],
    ['birthdate Apr 3rd, 1944', 'Apr 3rd, 1944'],
  ])('is found in "%s"', (text, words) => {
    expect(wordsOf('birthDate', text)).toEqual([words]);
  });

  it.each([
    'the meeting of 03/04/1944',
    'born 17/09/2026',
    'born 03/04/1915',
    'born 99/04/1944',
    'born 03/13/1944',
    'born before 3 April 1944',
    'Children born between 1/9/2021 and 31/8/2022',
    'new-born group, 3/5/2026',
    'newborn group, 3/5/2026',
    'airborne 3/5/2020',
    'aged 50 and over: walk on 12/09/2026',
    'Age UK, 3 May 2020',
    'born in 1944',
    'She was born here. After a very long while, on the day of the fair, 3 April 1944',
  ])('is not seen in "%s"', (text) => {
    expect(wordsOf('birthDate', text)).toEqual([]);
  });
});
