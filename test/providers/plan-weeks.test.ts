import { describe, expect, it } from 'vitest';

import { planWeeks } from '#server/providers/plan-weeks.ts';

const thisWeek = '2026-10-05';

describe('the weeks of those who wait', () => {
  it('are the first with room, in the order of asking', () => {
    expect(planWeeks({ perWeek: 2, thisWeek, taken: 2 }, 5)).toEqual([
      '2026-10-12',
      '2026-10-12',
      '2026-10-19',
      '2026-10-19',
      '2026-10-26',
    ]);
    expect(planWeeks({ perWeek: 3, thisWeek, taken: 1 }, 3)).toEqual([
      '2026-10-05',
      '2026-10-05',
      '2026-10-12',
    ]);
  });

  it('come after those whose turn it is, also where these are more than the limit by now', () => {
    expect(planWeeks({ perWeek: 1, thisWeek, taken: 3 }, 2)).toEqual(['2026-10-12', '2026-10-19']);
    expect(planWeeks({ perWeek: 1, thisWeek, taken: 0 }, 0)).toEqual([]);
  });
});
