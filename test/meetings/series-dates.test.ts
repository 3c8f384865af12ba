import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { ordinals, weekdays } from '#server/meetings/contract.ts';
import { asDate, listSeriesDates, type SeriesTimes } from '#server/meetings/series-dates.ts';

const secondWednesdays: SeriesTimes = {
  rule: { ordinal: 2, weekday: 'wednesday' },
  startTime: '10:00',
  endTime: '12:00',
  timeZone: 'Europe/London',
  startsOn: '2026-10-07',
  times: 12,
};

const printed = z.object({
  hourHere: z.number(),
  moments: z.array(z.string()),
  localTexts: z.array(z.string()),
  lateEvening: z.string(),
  files: z.array(z.string()),
});

function printIn(timeZone: string) {
  const json = execFileSync(
    process.execPath,
    ['--import', 'tsx', 'test/meetings/support/print-calendar.ts'],
    { encoding: 'utf8', env: { ...process.env, TZ: timeZone } },
  );
  return printed.parse(JSON.parse(json));
}

const daysOfTheYear = [
  '2026-10-14', '2026-11-11', '2026-12-09', '2027-01-13', '2027-02-10', '2027-03-10',
  '2027-04-14', '2027-05-12', '2027-06-09', '2027-07-14', '2027-08-11', '2027-09-08',
]; // prettier-ignore
/** In winter London is in UTC, in summer an hour ahead. */
const isWinter = (day: string) => day > '2026-10-25' && day < '2027-03-28';
const momentsOfTheYear = daysOfTheYear.map(
  (day) => `${day}T${isWinter(day) ? '10' : '09'}:00:00.000Z`,
);

describe.each([
  ['UTC', 12],
  ['Europe/London', 13],
  ['America/New_York', 8],
])('with the server in %s', (timeZone, hourHere) => {
  const said = printIn(timeZone);

  it('its clocks stand where the test says', () => {
    expect(said.hourHere).toBe(hourHere);
  });

  it('a year of second Wednesdays at ten is at ten in London, across both clock changes', () => {
    expect(said.moments).toEqual(momentsOfTheYear);
    expect(said.localTexts).toEqual(daysOfTheYear.map((day) => `${day}T10:00`));
  });

  it('half past midnight in London is the next day already', () => {
    expect(said.lateEvening).toBe('2026-10-08');
  });

  it('a calendar program reads the same hours from the files', () => {
    const read = said.files.map((file) => {
      const event = ICAL.Component.fromString(file).getFirstSubcomponent('vevent');
      const start = event?.getFirstPropertyValue('dtstart');
      if (!(start instanceof ICAL.Time)) throw new Error('The file has no start.');
      return start.toJSDate().toISOString();
    });
    expect(read).toEqual(momentsOfTheYear);
  });
});

describe('the dates of a series', () => {
  it('are on the right weekday of successive months, at the same hour on the wall, for any rule', () => {
    const rules = fc.record({
      ordinal: fc.constantFrom(...ordinals),
      weekday: fc.constantFrom(...weekdays),
    });
    const days = fc.integer({ min: 0, max: 4000 });
    fc.assert(
      fc.property(rules, days, fc.integer({ min: 1, max: 24 }), (rule, days, times) => {
        const from = Temporal.PlainDate.from('2026-01-01').add({ days });
        const dates = listSeriesDates({
          ...secondWednesdays,
          rule,
          times,
          startsOn: from.toString(),
        });
        expect(dates).toHaveLength(times);
        const found = dates.map(({ start }) => start.toPlainDate());
        for (const day of found) {
          expect(weekdays[day.dayOfWeek - 1]).toBe(rule.weekday);
          expect(Temporal.PlainDate.compare(day, from)).toBeGreaterThanOrEqual(0);
          const isInWeek =
            rule.ordinal === -1
              ? day.day > day.daysInMonth - 7
              : Math.ceil(day.day / 7) === rule.ordinal;
          expect(isInWeek).toBe(true);
        }
        const months = found.map(({ year, month }) => year * 12 + month);
        expect(months).toEqual(months.map((_, index) => (months[0] ?? 0) + index));
        expect(new Set(dates.map(({ start }) => start.toPlainTime().toString()))).toEqual(
          new Set(['10:00:00']),
        );
        expect(dates.every(({ start, end }) => end.since(start).total('hours') === 2)).toBe(true);
      }),
    );
  });

  it('begin on the day itself where it fits, and never on one that does not', () => {
    const [first] = listSeriesDates({ ...secondWednesdays, startsOn: '2026-10-14' });
    expect(first?.start.toPlainDate().toString()).toBe('2026-10-14');
    const [later] = listSeriesDates({ ...secondWednesdays, startsOn: '2026-10-15' });
    expect(later?.start.toPlainDate().toString()).toBe('2026-11-11');
  });

  it('keep the date on which the hour is skipped by the change to summer time', () => {
    const dates = listSeriesDates({
      ...secondWednesdays,
      rule: { ordinal: -1, weekday: 'sunday' },
      startTime: '01:30',
      endTime: '02:00',
      startsOn: '2027-02-01',
      times: 3,
    });
    expect(dates.map(({ start }) => asDate(start).toISOString())).toEqual([
      '2027-02-28T01:30:00.000Z',
      '2027-03-28T01:30:00.000Z',
      '2027-04-25T00:30:00.000Z',
    ]);
    expect(dates.every(({ start, end }) => end.epochMilliseconds > start.epochMilliseconds)).toBe(
      true,
    );
  });
});
