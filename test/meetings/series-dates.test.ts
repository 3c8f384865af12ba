import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { weekdays, type SeriesRule } from '#server/meetings/contract.ts';
import { asDate, listSeriesDates, type SeriesTimes } from '#server/meetings/series-dates.ts';
import { drawnRules } from './support/draw-meetings.ts';

const secondWednesdays: SeriesTimes = {
  rule: { repeat: 'monthly', ordinal: 2, weekday: 'wednesday', pause: null },
  days: [],
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

/** The days of a rule, found by looking at every day in turn. */
function walkThrough(
  rule: Exclude<SeriesRule, { repeat: 'dates' }>,
  startsOn: Temporal.PlainDate,
  times: number,
): string[] {
  const firstMonday = startsOn.subtract({ days: startsOn.dayOfWeek - 1 });
  const found: string[] = [];
  for (let day = startsOn; found.length < times; day = day.add({ days: 1 })) {
    if (weekdays[day.dayOfWeek - 1] !== rule.weekday || day.month === rule.pause) continue;
    if (rule.repeat === 'fortnightly') {
      const weeks = Math.floor(firstMonday.until(day, { largestUnit: 'days' }).days / 7);
      if (weeks % 2 !== 0) continue;
    }
    if (rule.repeat === 'monthly') {
      const isLast = day.day > day.daysInMonth - 7;
      if (rule.ordinal === -1 ? !isLast : Math.ceil(day.day / 7) !== rule.ordinal) continue;
    }
    found.push(day.toString());
  }
  return found;
}

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
  it('are those that somebody finds who goes through the calendar day by day, for any rule', () => {
    const begins = fc.integer({ min: 0, max: 4000 });
    fc.assert(
      fc.property(drawnRules, begins, fc.integer({ min: 1, max: 40 }), (rule, later, times) => {
        const startsOn = Temporal.PlainDate.from('2026-01-01').add({ days: later });
        const dates = listSeriesDates({
          ...secondWednesdays,
          ...{ rule, times, startsOn: startsOn.toString() },
        });
        expect(dates.map(({ start }) => start.toPlainDate().toString())).toEqual(
          walkThrough(rule, startsOn, times),
        );
        expect(new Set(dates.map(({ start }) => start.toPlainTime().toString()))).toEqual(
          new Set(['10:00:00']),
        );
        expect(dates.every(({ start, end }) => end.since(start).total('hours') === 2)).toBe(true);
      }),
    );
  });

  it('are the chosen days where they were chosen one by one', () => {
    const days = ['2026-10-20', '2026-12-01', '2027-03-30'];
    const dates = listSeriesDates({ ...secondWednesdays, rule: { repeat: 'dates' }, days });
    expect(dates.map(({ start }) => asDate(start).toISOString())).toEqual([
      '2026-10-20T09:00:00.000Z',
      '2026-12-01T10:00:00.000Z',
      '2027-03-30T09:00:00.000Z',
    ]);
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
      rule: { repeat: 'monthly', ordinal: -1, weekday: 'sunday', pause: null },
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
