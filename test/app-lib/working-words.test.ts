import { describe, expect, it } from 'vitest';

import { workingLine, workingWords } from '#app/lib/working-words.ts';
import type { WorkingDay } from '#server/accounts/contract.ts';

const some: WorkingDay[] = ['monday', 'tuesday', 'thursday'];

describe('the line on working days', () => {
  it.each([
    ['2026-10-05T09:00:00.000Z', 'works today', 'Monday'],
    ['2026-10-06T09:00:00.000Z', 'works today', 'Tuesday'],
    ['2026-10-07T09:00:00.000Z', 'is back tomorrow', 'Wednesday'],
    ['2026-10-09T09:00:00.000Z', 'is back on Monday', 'Friday'],
    ['2026-10-11T09:00:00.000Z', 'is back tomorrow', 'Sunday'],
  ])('at %s says: %s, for it is %s', (now, words) => {
    expect(workingWords(some, now)).toBe(words);
  });

  it.each([
    // In summer the day begins at 23:00 by universal time, in winter at midnight.
    ['2026-10-07T22:59:59.000Z', 'is back tomorrow'],
    ['2026-10-07T23:00:00.000Z', 'works today'],
    ['2026-12-02T23:59:59.000Z', 'is back tomorrow'],
    ['2026-12-03T00:00:00.000Z', 'works today'],
    // The night in which the clocks go back, and the one in which they go forward.
    ['2026-10-24T22:59:59.000Z', 'is back on Monday'],
    ['2026-10-24T23:00:00.000Z', 'is back tomorrow'],
    ['2026-10-25T23:59:59.000Z', 'is back tomorrow'],
    ['2026-10-26T00:00:00.000Z', 'works today'],
    ['2026-03-29T22:59:59.000Z', 'is back tomorrow'],
    ['2026-03-29T23:00:00.000Z', 'works today'],
  ])('goes by midnight in the county: %s', (now, words) => {
    expect(workingWords(some, now)).toBe(words);
  });

  it('is left out for somebody who has not said on which days they work', () => {
    expect(workingWords([], '2026-10-05T09:00:00.000Z')).toBeNull();
    expect(workingLine([], '2026-10-05T09:00:00.000Z')).toBeNull();
  });

  it('stands without a name as well', () => {
    expect(workingLine(some, '2026-10-05T09:00:00.000Z')).toBe('Works today');
    expect(workingLine(['friday'], '2026-10-05T09:00:00.000Z')).toBe('Back on Friday');
  });

  it('names the one day of somebody who works once a week', () => {
    expect(workingWords(['monday'], '2026-10-06T09:00:00.000Z')).toBe('is back on Monday');
  });
});
