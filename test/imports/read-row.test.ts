import { describe, expect, it } from 'vitest';

import * as codes from '#server/activities/contract.ts';
import { mattersWords } from '#app/lib/matters-words.ts';
import * as words from '#app/activities/activity-words.ts';
import { codeWords } from '#server/imports/code-words.ts';
import type { SheetColumn } from '#server/imports/contract.ts';
import { guessColumns } from '#server/imports/guess-columns.ts';
import { readRow } from '#server/imports/read-row.ts';
import { readDate, readDates } from '#server/imports/read-dates.ts';
import { readDays, readTimes } from '#server/imports/read-times.ts';

const of = (cells: Partial<Record<SheetColumn, string>>) =>
  readRow(Object.values(cells), Object.keys(cells) as SheetColumn[]);

describe('reading a row', () => {
  it.each([
    ['10:00-12:00', '10:00', '12:00'],
    ['10 to 12', '10:00', '12:00'],
    ['2 – 3.30pm', '14:00', '15:30'],
    ['7-8.30', '19:00', '20:30'],
    ['11am until 1pm', '11:00', '13:00'],
    ['noon - 2', '12:00', '14:00'],
    ['08:00-10:00', '08:00', '10:00'],
    ['19:00 - 20:15', '19:00', '20:15'],
  ])('%s is from %s to %s', (text, opensAt, closesAt) => {
    expect(readTimes(text)).toEqual({ opensAt, closesAt });
  });

  it.each(['by appointment', '10', '3pm to 10am', '25:00-26:00', '10-12-2'])(
    '%s is no time of day',
    (text) => expect(readTimes(text)).toBeNull(),
  );

  it.each([
    ['Tuesday and Thursday', ['tue', 'thu'], ''],
    ['Mon-Fri', ['mon', 'tue', 'wed', 'thu', 'fri'], ''],
    ['weekdays', ['mon', 'tue', 'wed', 'thu', 'fri'], ''],
    ['2nd Tuesday of the month', ['tue'], '2'],
    ['last Friday', ['fri'], '-1'],
    ['1st and 3rd Tuesdays of the month', ['tue'], '13'],
    ['fourth and second Monday', ['mon'], '24'],
    ['Tues, Thurs', ['tue', 'thu'], ''],
  ])('%s is read as days', (text, days, ordinal) => {
    expect(readDays(text)).toEqual({ days, ordinal, isWhole: true });
  });

  it('days with something else about them stay words', () => {
    expect(readDays('Mondays in term').isWhole).toBe(false);
    expect(readDays('first and last Monday').isWhole).toBe(false);
    expect(of({ days: 'Mondays in term', times: '10-12' }).form).toEqual({
      days: ['mon'],
      whenWords: 'Mondays in term, 10-12',
    });
  });

  it.each([
    ['2026-10-24', '2026-10-24'],
    ['24/10/2026', '2026-10-24'],
    ['1st November 2026', '2026-11-01'],
    ['soon', ''],
  ])('%s is the date "%s"', (text, date) => expect(readDate(text)).toBe(date));

  it('days and hours make fixed times; a date alone makes one time only', () => {
    expect(of({ days: '1st Monday', times: '2-4' }).form).toEqual({
      ...{ days: ['mon'], ordinal: '1', freq: 'monthly', opensAt: '14:00', closesAt: '16:00' },
    });
    expect(of({ startsOn: '24/10/2026', opensAt: '10', closesAt: '12' }).form).toMatchObject({
      ...{ freq: 'once', startsOn: '2026-10-24', opensAt: '10:00' },
    });
  });

  it.each([
    ['2026-12-05; 2026-12-12', ['2026-12-05', '2026-12-12']],
    ['05/12/2026, 12/12/2026 and 2/1/2027', ['2026-12-05', '2026-12-12', '2027-01-02']],
    ['5, 12 and 19 December 2026', ['2026-12-05', '2026-12-12', '2026-12-19']],
    ['Sat 28 November, Sat 5 & Sun 6 Dec 2026', ['2026-11-28', '2026-12-05', '2026-12-06']],
    ['5th\n12th December 2026', ['2026-12-05', '2026-12-12']],
    ['', []],
  ])('%j is read as dates', (text, dates) => {
    expect(readDates(text)).toEqual({ dates, isWhole: true });
  });

  it('dates with something else about them are not the whole', () => {
    expect(readDates('12 December 2026, if it is dry').isWhole).toBe(false);
    expect(readDates('5, 12 and 19')).toEqual({ dates: [], isWhole: false });
  });

  it('several dates are one thing on dates that were chosen, in one column or in two', () => {
    const dates = { startsOn: '2026-12-05', moreDates: ['2026-12-12', '2026-12-19'] };
    const hours = { opensAt: '10', closesAt: '12' };
    const once = { ...dates, freq: 'once', opensAt: '10:00', closesAt: '12:00' };
    expect(of({ startsOn: '5, 12 and 19 Dec 2026', ...hours }).form).toEqual(once);
    const two = { startsOn: '2026-12-05', moreDates: '2026-12-12; 2026-12-19', days: 'Saturdays' };
    expect(of({ ...two, ...hours }).form).toEqual({ ...once, days: ['sat'] });
    expect(of({ startsOn: '5 Dec 2026, if it is dry' }).form).toEqual({
      whenWords: '5 Dec 2026, if it is dry',
    });
    const half = of({ moreDates: '2026-12-12; soon' });
    expect(half.form).toEqual({ moreDates: ['2026-12-12'] });
    expect(half.reasons).toEqual([
      {
        column: 'More dates',
        sentence: '“2026-12-12; soon” is not all dates. What is none is left out.',
      },
    ]);
  });

  it.each(['On one date only', 'On one date or on several', 'once'])(
    '“%s” is said for what does not come again',
    (freq) => expect(of({ freq }).form).toEqual({ freq: 'once' }),
  );

  it('a whole postcode ends the place, half a one is left out with its reason', () => {
    expect(of({ placeWords: 'Hall', postcode: 'zz11aa' }).form).toEqual({
      placeWords: 'Hall, ZZ1 1AA',
    });
    const half = of({ placeWords: 'Hall', postcode: 'ZZ1' });
    expect(half.form).toEqual({ placeWords: 'Hall' });
    expect(half.reasons).toEqual([
      { column: 'Postcode', sentence: '“ZZ1” is not a whole postcode. It is left out.' },
    ]);
  });

  it('what a spreadsheet makes of numbers is put right', () => {
    expect(of({ phone: '1632960123', costWords: '3.50' }).form).toEqual({
      ...{ phone: '01632960123', costWords: '£3.50', isFree: '' },
    });
    expect(of({ costWords: 'FREE' }).form).toEqual({ isFree: 'yes' });
    expect(of({ minimumAge: '55 and over' }).form).toEqual({ minimumAge: '55' });
  });

  it('a word that is none of the choices is left out and said; blank cells say nothing', () => {
    const { form, reasons } = of({ access: 'Step-free, hoist', forWhom: '', town: '  ' });
    expect(form).toEqual({ access: ['stepFree'] });
    expect(reasons.map(({ column }) => column)).toEqual(['Access']);
  });

  it('columns are guessed by many names, each thing once', () => {
    expect(guessColumns(['Group name', 'Tel. no.', 'TELEPHONE', 'Venue', 'Colour'])).toEqual([
      ...['name', 'phone', '', 'placeWords', ''],
    ]);
    expect(guessColumns(['__proto__', 'constructor', ''])).toEqual(['', '', '']);
  });

  it('the words of a spreadsheet are those of the screen, for every code there is', () => {
    expect(codeWords).toEqual({
      whatMatters: mattersWords,
      freq: words.frequencyWords,
      days: words.dayWords,
      ordinal: words.ordinalWords,
      partOfDay: words.partWords,
      attendanceMode: words.modeWords,
      joinRoute: words.joinWords,
      access: words.accessWords,
      commitment: words.commitmentWords,
      rejoin: words.rejoinWords,
      groupSize: words.sizeWords,
      forWhom: words.whomWords,
    });
    expect(Object.keys(codeWords.access ?? {})).toEqual([...codes.accessCodes]);
  });
});
