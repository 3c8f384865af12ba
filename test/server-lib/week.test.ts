import { describe, expect, it } from 'vitest';

import { lastDayOfWeek, weekAfter, weekInCounty } from '#server/lib/week.ts';

const week = (iso: string) => weekInCounty(new Date(iso));

describe('weeks of the county', () => {
  it('run from Monday to Sunday by its clocks, in summer and in winter', () => {
    expect(week('2026-10-07T08:30:00Z')).toBe('2026-10-05');
    // Midnight is an hour earlier in UTC while the clocks are on.
    expect(week('2026-10-11T22:59:59Z')).toBe('2026-10-05');
    expect(week('2026-10-11T23:00:00Z')).toBe('2026-10-12');
    expect(week('2026-11-01T23:59:59Z')).toBe('2026-10-26');
    expect(week('2026-11-02T00:00:00Z')).toBe('2026-11-02');
  });

  it('follow one another over the change of the clocks and of the year', () => {
    expect(weekAfter('2026-10-19')).toBe('2026-10-26');
    expect(weekAfter('2026-12-21', 2)).toBe('2027-01-04');
    expect(lastDayOfWeek('2026-10-19')).toBe('2026-10-25');
    expect(lastDayOfWeek('2026-12-28')).toBe('2027-01-03');
  });
});
