import { describe, expect, it } from 'vitest';

import { daysOfQuarter, quarterBefore, quarterOf } from '#server/lib/quarter.ts';

describe('quarters', () => {
  it('begin at midnight in the county, also while its clocks are an hour ahead', () => {
    expect(quarterOf(new Date('2026-09-30T22:59:59.999Z'))).toBe('2026-Q3');
    expect(quarterOf(new Date('2026-09-30T23:00:00.000Z'))).toBe('2026-Q4');
    expect(quarterOf(new Date('2026-12-31T23:59:59.999Z'))).toBe('2026-Q4');
    expect(quarterOf(new Date('2027-01-01T00:00:00.000Z'))).toBe('2027-Q1');
  });

  it('follow each other over the end of a year', () => {
    const backwards = [0, 1, 2, 3, 4, 5].map((back) => quarterBefore('2026-Q2', back));
    expect(backwards).toEqual([
      ...['2026-Q2', '2026-Q1', '2025-Q4', '2025-Q3', '2025-Q2', '2025-Q1'],
    ]);
  });

  it('have a first and a last day', () => {
    expect(daysOfQuarter('2024-Q1')).toEqual({ from: '2024-01-01', until: '2024-03-31' });
    expect(daysOfQuarter('2026-Q2')).toEqual({ from: '2026-04-01', until: '2026-06-30' });
    expect(daysOfQuarter('2026-Q4')).toEqual({ from: '2026-10-01', until: '2026-12-31' });
  });
});
