import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  dayInCounty,
  freshnessBounds,
  freshnessOf,
  startOfDayInCounty,
} from '#server/lib/freshness.ts';

const at = (iso: string) => new Date(iso);
const DAY_MS = 24 * 60 * 60 * 1000;
const moments = fc.date({
  min: at('2020-01-01T00:00:00Z'),
  max: at('2040-01-01T00:00:00Z'),
  noInvalidDate: true,
});
const rank = { fresh: 0, ageing: 1, stale: 2, unknown: 3 };

describe('freshness', () => {
  it('of what nobody ever checked is unknown', () => {
    expect(freshnessOf(null, at('2026-10-07T08:30:00Z'))).toBe('unknown');
  });

  it.each([
    ['on the same day', '2026-10-07T08:30:00Z', 'fresh'],
    ['90 days ago, early in the morning', '2026-07-08T23:00:00Z', 'fresh'],
    ['91 days ago, a second before midnight', '2026-07-08T22:59:59Z', 'ageing'],
    ['180 days ago, early in the morning', '2026-04-09T23:00:00Z', 'ageing'],
    ['181 days ago, a second before midnight', '2026-04-09T22:59:59Z', 'stale'],
  ])('of a check made %s', (_when, checkedAt, expected) => {
    // 7 October: midnight in the county is 23:00Z of the day before, as on all of these days.
    expect(freshnessOf(at(checkedAt), at('2026-10-06T23:00:00Z'))).toBe(expected);
    expect(freshnessOf(at(checkedAt), at('2026-10-07T22:59:59Z'))).toBe(expected);
  });

  it('counts days by the calendar over both changes of the clocks', () => {
    // 25 October 2026 has 25 hours and 28 March 2027 has 23.
    expect(freshnessOf(at('2026-10-24T22:30:00Z'), at('2027-01-22T12:00:00Z'))).toBe('fresh');
    expect(freshnessOf(at('2026-10-24T22:30:00Z'), at('2027-01-23T00:00:00Z'))).toBe('ageing');
    expect(freshnessOf(at('2027-03-27T23:30:00Z'), at('2027-06-25T22:59:59Z'))).toBe('fresh');
    expect(freshnessOf(at('2027-03-27T23:30:00Z'), at('2027-06-25T23:00:00Z'))).toBe('ageing');
  });

  it('never gets better by waiting', () => {
    fc.assert(
      fc.property(moments, fc.nat(400 * DAY_MS), fc.nat(400 * DAY_MS), (checked, wait, more) => {
        const then = new Date(checked.getTime() + wait);
        const later = new Date(then.getTime() + more);
        expect(rank[freshnessOf(checked, later)]).toBeGreaterThanOrEqual(
          rank[freshnessOf(checked, then)],
        );
      }),
    );
  });

  it('is what a query by its bounds finds', () => {
    fc.assert(
      fc.property(moments, fc.nat(400 * DAY_MS), (now, age) => {
        const checked = new Date(now.getTime() - age);
        const { freshSince, ageingSince } = freshnessBounds(now);
        const old = checked >= ageingSince ? 'ageing' : 'stale';
        const found = checked >= freshSince ? 'fresh' : old;
        expect(freshnessOf(checked, now)).toBe(found);
        if (age <= 89 * DAY_MS) expect(found).toBe('fresh');
        if (age >= 182 * DAY_MS) expect(found).toBe('stale');
      }),
    );
  });

  it('counts a day from its first moment by the clocks of the county', () => {
    expect(startOfDayInCounty('2026-10-25')).toEqual(at('2026-10-24T23:00:00Z'));
    expect(startOfDayInCounty('2026-10-26')).toEqual(at('2026-10-26T00:00:00Z'));
    fc.assert(
      fc.property(moments, (moment) => {
        const begins = startOfDayInCounty(dayInCounty(moment));
        expect(begins.getTime()).toBeLessThanOrEqual(moment.getTime());
        expect(dayInCounty(begins)).toBe(dayInCounty(moment));
      }),
    );
  });
});
