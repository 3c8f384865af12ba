import { describe, expect, it } from 'vitest';

import { readGround, readTaken } from '#app/meetings/rota-form.ts';
import { reasonWords, saidBefore } from '#app/meetings/rota-words.ts';

describe('the reasons of a rota in words', () => {
  it('say who has driven, and how far it would be', () => {
    const driven = {
      ...{ kind: 'driven' as const, organisation: 'Teasel House', miles: 120, more: 60 },
      ...{ wayWas: 40, wayIs: 8 },
    };
    expect(reasonWords(driven)).toBe(
      'Teasel House has driven 120 miles in the last 12 months, 60 more than the others on average. It would drive 8 miles there and back instead of 40.',
    );
    expect(reasonWords({ ...driven, miles: 0, more: 0, wayWas: null })).toBe(
      'Teasel House would drive 8 miles there and back.',
    );
    expect(reasonWords(driven, true)).toBe(
      'Teasel House would drive 8 miles there and back instead of 40.',
    );
    const dates = [{ reasons: [driven] }, { reasons: [] }];
    expect([...saidBefore(dates, 0), ...saidBefore(dates, 1)]).toEqual(['Teasel House']);
  });

  it('say how many are off, and of one or two only that they are a few', () => {
    const was = { weekday: 'wednesday' as const, off: 4, missed: 'few' as const };
    const is = { weekday: 'tuesday' as const, off: 0, missed: 0 };
    expect(reasonWords({ kind: 'days', people: 18, was, is })).toBe(
      '4 of 18 people do not work on Wednesdays; everybody works on Tuesdays. People missed Wednesdays a few times in the last 12 months.',
    );
    const few = { ...is, off: 'few' as const };
    expect(reasonWords({ kind: 'days', people: 18, was: few, is: { ...is, off: 'most' } })).toBe(
      'A few people do not work on Tuesdays; most people do not work on Tuesdays.',
    );
  });
});

describe('the forms of a rota', () => {
  it('are read row by row, blank ones too, and only what was ticked', () => {
    const values = {
      ...{ version: '2', organisationId: 'a', 'base-0': 'p', 'baseWas-0': '' },
      ...{ 'venue-1': 'The mill', 'placeId-1': 'q', weekdays: ['monday', 'friday'] },
      ...{ 'take-1': 'yes', 'meetingId-0': 'm', 'meetingId-1': 'n', 'sequence-1': '3' },
      ...{ 'day-1': '2027-01-05', 'place-1': 'The mill' },
    };
    const { bases, venues, weekdays } = readGround(values);
    expect(bases).toEqual([{ organisationId: 'a', base: 'p', baseWas: '' }]);
    expect(venues).toHaveLength(8);
    expect(venues[1]).toEqual({ venue: 'The mill', placeId: 'q' });
    expect(weekdays).toEqual(['monday', 'friday']);
    expect(readTaken(values)).toEqual([
      { meetingId: 'n', sequence: '3', day: '2027-01-05', place: 'The mill' },
    ]);
  });
});
