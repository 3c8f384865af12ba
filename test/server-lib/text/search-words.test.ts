import { describe, expect, it } from 'vitest';

import { markExcerpt, markWords } from '#server/lib/text/mark-words.ts';
import { findableWords, fitsWord, readSearch } from '#server/lib/text/search-words.ts';
import { readWords, stemOf } from '#server/lib/text/words.ts';

const fits = (word: string, typed: string) =>
  readSearch(typed).some((asked) => fitsWord(word, asked));

describe('words', () => {
  it('have one spelling, without marks and apostrophes', () => {
    expect(readWords('Seán’s 2 CAFÉS, cafés', { most: 9 })).toEqual(['seans', '2', 'cafes']);
  });

  it.each([
    ['walks walked walking', 'walk'],
    ['stories', 'story'],
    ['classes', 'class'],
    ['planned planning plans', 'plan'],
    ['caring cares', 'care'],
    ['housing houses', 'house'],
    ['meetings meeting meets', 'meet'],
    ['worried worries', 'worry'],
    ['evening evenings', 'evening'],
    ['string bus this king news', ''],
  ])('%s go back to %s', (forms, stem) => {
    for (const form of forms.split(' ')) expect(stemOf(form)).toBe(stem === '' ? form : stem);
  });

  it('fit their forms, and beginnings of four letters or more', () => {
    expect(fits('gardening', 'gardens')).toBe(true);
    expect(fits('gardening', 'gard')).toBe(true);
    expect(fits('carers', 'car')).toBe(false);
    expect(fits('events', 'evening')).toBe(false);
  });

  it('leave small ones out, unless there is nothing else', () => {
    expect(readSearch('the garden').map(({ word }) => word)).toEqual(['garden']);
    expect(readSearch('the').map(({ word }) => word)).toEqual(['the']);
    expect(findableWords('We went to the gardens', { most: 99 })).toEqual([
      'went',
      'gardens',
      'garden',
    ]);
  });
});

describe('marks', () => {
  it('stand on the words as they are written, and the text stays whole', () => {
    const text = 'Cafés, the CAFÉ’s and cafeteria';
    const parts = markWords(text, readSearch('cafe'));
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.filter(({ isFound }) => isFound).map((part) => part.text)).toEqual([
      'Cafés',
      'CAFÉ’s',
      'cafeteria',
    ]);
  });

  it('never cut a character in two', () => {
    const line = markExcerpt(`${'🌿'.repeat(200)} bee ${'🌿'.repeat(200)}`, readSearch('bee'), 100);
    expect(line.map(({ text }) => text).join('')).not.toMatch(/\p{Cs}/u);
  });
});
