import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';

import { listRuleDays, type DayRule } from '#server/lib/recurrence.ts';

const timeZone = 'Europe/London';
const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const dayAfter = (days: number) =>
  Temporal.PlainDate.from('2025-12-29').add({ days: Math.trunc(days) });

const weekly = fc.record({
  freq: fc.constant('WEEKLY' as const),
  interval: fc.integer({ min: 1, max: 3 }),
  byDay: fc.subarray(codes, { minLength: 1 }),
});
const monthly = fc.record({
  freq: fc.constant('MONTHLY' as const),
  interval: fc.integer({ min: 1, max: 3 }),
  byDay: fc
    .tuple(fc.constantFrom(1, 2, 3, 4, -1), fc.constantFrom(...codes))
    .map(([ordinal, code]) => [`${ordinal}${code}`]),
});

/** Looks at every day by itself. */
function isOn(day: Temporal.PlainDate, { freq, interval, byDay, startsOn }: DayRule): boolean {
  const start = Temporal.PlainDate.from(startsOn);
  if (Temporal.PlainDate.compare(day, start) < 0) return false;
  const code = codes[day.dayOfWeek - 1] ?? '';
  if (freq === 'WEEKLY') {
    const mondayOf = (one: Temporal.PlainDate) => one.subtract({ days: one.dayOfWeek - 1 });
    const weeks = mondayOf(start).until(mondayOf(day), { largestUnit: 'days' }).days / 7;
    return weeks % interval === 0 && byDay.includes(code);
  }
  const months = (day.year - start.year) * 12 + day.month - start.month;
  const fromEnd = day.day + 7 > day.daysInMonth ? -1 : 0;
  const nth = Math.ceil(day.day / 7);
  return (
    months % interval === 0 &&
    (byDay.includes(`${nth}${code}`) || (fromEnd === -1 && byDay.includes(`-1${code}`)))
  );
}

describe('days that come again', () => {
  it('are those that somebody finds who looks at every day', () => {
    fc.assert(
      fc.property(
        fc.oneof(weekly, monthly),
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: -100, max: 1500 }),
        fc.integer({ min: 0, max: 120 }),
        (words, start, from, length) => {
          const rule = { ...words, startsOn: dayAfter(start).toString(), timeZone };
          const stretch = Array.from({ length: length + 1 }, (_, index) => dayAfter(from + index));
          const expected = stretch.filter((day) => isOn(day, rule)).map(String);
          const found = listRuleDays(rule, {
            from: dayAfter(from).toString(),
            until: dayAfter(from + length).toString(),
            most: 1000,
          });
          expect(found).toEqual(expected);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('are as many as were asked for, without an end', () => {
    const rule = {
      freq: 'WEEKLY',
      interval: 2,
      byDay: ['TU'],
      startsOn: '2026-10-06',
      timeZone,
    } as const;
    expect(listRuleDays(rule, { from: '2026-10-07', most: 3 })).toEqual([
      '2026-10-20',
      '2026-11-03',
      '2026-11-17',
    ]);
  });

  it('begin on their first day, be it none of theirs', () => {
    const rule = {
      freq: 'WEEKLY',
      interval: 1,
      byDay: ['MO'],
      startsOn: '2026-10-07',
      timeZone,
    } as const;
    expect(listRuleDays(rule, { from: '2026-01-01', most: 1 })).toEqual(['2026-10-12']);
  });
});
