import { describe, expect, it } from 'vitest';

import { wordsOf } from './rules-in.ts';

describe("a number from somebody's records", () => {
  it.each([
    ['EMIS number 48213', 'EMIS number 48213'],
    ['emis no: 482', 'emis no: 482'],
    ['SystmOne 4821377', 'SystmOne 4821377'],
    ['System One ID is 4821', 'System One ID is 4821'],
    ['NHS number 999 000 1007', 'NHS number 999 000 1007'],
    ['hospital no. H12 and hospital number 55123', 'hospital number 55123'],
    ['MRN 5512345', 'MRN 5512345'],
    ['CHI number 0101010101', 'CHI number 0101010101'],
    ['NI AB123456C', 'AB123456C'],
    ['NI: AB 12 34 56 C', 'AB 12 34 56 C'],
  ])('is found in "%s"', (text, words) => {
    expect(wordsOf('recordNumber', text)).toEqual([words]);
  });

  it.each([
    'EMIS 2026 training',
    'EMIS now',
    'SystmOne 15 users',
    'NHS 111',
    'NHS number?',
    'the patient number is up by 20',
    'Hospital number 4 bus',
    'QQ 12 34 56 C',
    'he 12 34 56 a',
    'AB 12 34 56 E',
    'charity number 1098765',
  ])('is not seen in "%s"', (text) => {
    expect(wordsOf('recordNumber', text)).toEqual([]);
  });
});
