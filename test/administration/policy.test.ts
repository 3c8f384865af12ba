import { describe, expect, it } from 'vitest';

import { isReviewDue, keepsPanel } from '#server/administration/policy.ts';

describe('who keeps the panel', () => {
  it.each([
    [['coordinator'], true],
    [['administrator'], true],
    [['linkWorker', 'coordinator'], true],
    [['linkWorker', 'supervisor'], false],
    [['activityProvider'], false],
    [[], false],
  ] as const)('%j: %s', (roles, keeps) => {
    expect(keepsPanel({ roles })).toBe(keeps);
  });
});

describe('a review', () => {
  it.each([
    [null, true],
    ['2026-10-06', true],
    ['2026-10-07', true],
    ['2026-10-08', false],
    ['2027-01-01', false],
  ])('by %s is due on 7 October 2026: %s', (reviewBy, isDue) => {
    expect(isReviewDue(reviewBy, '2026-10-07')).toBe(isDue);
  });
});
