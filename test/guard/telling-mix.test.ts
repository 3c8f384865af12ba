import { describe, expect, it } from 'vitest';

import { wordsOf } from './rules-in.ts';

describe('an age, a place and a health problem together', () => {
  it.each([
    ['an 84-year-old from Thornby with Parkinson’s', '84-year-old'],
    ['He is aged 31, uses a wheelchair, near Elmford', 'aged 31'],
    ['in her late 70s, after a stroke, outside Thornby', 'in her late 70s'],
    ['Thornby choir: in Thornby a 19yo with diabetes', '19yo'],
  ])('is found in "%s"', (text, words) => {
    expect(wordsOf('tellingMix', text)).toEqual([words]);
  });

  it.each([
    'an 84-year-old from Thornby',
    'an 84-year-old with Parkinson’s',
    'from Thornby, with Parkinson’s',
    'aged 65 and over with dementia in Thornby',
    'aged 18+ with anxiety in Thornby',
    'aged 18 to 25 with anxiety in Thornby',
    'an 84-year-old with dementia, seen in October',
    'an 84-year-old with dementia, from Age UK',
  ])('is not seen in "%s"', (text) => {
    expect(wordsOf('tellingMix', text)).toEqual([]);
  });

  it('is not seen when the three are far apart', () => {
    const far = 'We talked about the garden and the kettle. '.repeat(5);
    expect(wordsOf('tellingMix', `an 84-year-old. ${far} in Thornby ${far} dementia`)).toEqual([]);
  });
});
