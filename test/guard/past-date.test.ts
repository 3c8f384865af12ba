import { describe, expect, it } from 'vitest';

import { wordsOf } from './rules-in.ts';

describe('a past date', () => {
  it.each([
    ['She fell on 03/09/2026.', '03/09/2026'],
    ['He lost his wife on 3 May 2024', '3 May 2024'],
    ['It was 15/9/26', '15/9/26'],
    ['on 2026-09-15 she rang', '2026-09-15'],
  ])('is found in "%s"', (text, words) => {
    expect(wordsOf('pastDate', text)).toEqual([words]);
  });

  it.each([
    'Come on 17/09/2026',
    'Today, 16/09/2026',
    'It is on 3 May 2027',
    'It may be 3/5/27',
    'Minutes of 12/08/2026',
    'We met on 12/08/2026',
    'The walking group of 3 May 2024',
    'Published 3 May 2023',
    'Last autumn',
    'in May 2024',
    'version 12/08/2026',
  ])('is not seen in "%s"', (text) => {
    expect(wordsOf('pastDate', text)).toEqual([]);
  });
});
