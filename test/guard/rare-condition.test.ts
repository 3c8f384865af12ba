import { describe, expect, it } from 'vitest';

import { wordsOf } from './rules-in.ts';

describe('a rare illness of a person', () => {
  it.each([
    ['she has motor neurone disease', 'motor neurone'],
    ['He has Huntington’s', 'Huntington'],
    ['her MND is worse', 'MND'],
    ['a lady with thalassemia', 'thalassemia'],
    ['a boy with haemophilia', 'haemophilia'],
  ])('is found in "%s"', (text, words) => {
    expect(wordsOf('rareCondition', text)).toEqual([words]);
  });

  it.each([
    'Talk on motor neurone disease for his team',
    'The Sickle Cell Society wrote to her',
    'Leaflets on cystic fibrosis are here',
    'She has diabetes',
  ])('is not seen in "%s"', (text) => {
    expect(wordsOf('rareCondition', text)).toEqual([]);
  });
});
