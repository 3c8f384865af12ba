import { describe, expect, it } from 'vitest';

import { wordsOf } from './rules-in.ts';

describe('a first name with a place', () => {
  it.each([
    ['Ivy from Thornby has nobody', 'Ivy from Thornby'],
    ['Tom, who lives in Elmford, wants a dog', 'Tom, who lives in Elmford'],
    ['Could you visit Stan in Thornby?', 'visit Stan in Thornby'],
    ['Callum over in Elmford', 'Callum over in Elmford'],
  ])('is found in "%s"', (text, words) => {
    expect(wordsOf('nameAndPlace', text)).toEqual([words]);
  });

  it.each([
    'Volunteers from Elmford',
    'News from Thornby',
    'Everybody from Thornby',
    'Parking from Elmford',
    'Sorrel from Thornby Hub',
    'Marjoram from Brackenford, she wrote the bid',
    'Meeting in Thornby',
    'a man from Thornby',
  ])('is not seen in "%s"', (text) => {
    expect(wordsOf('nameAndPlace', text)).toEqual([]);
  });
});
