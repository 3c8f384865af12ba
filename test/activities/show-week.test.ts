import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { takesPlaceOn, weekOf } from '#server/activities/board/week-days.ts';
import { days, frequencies, ordinals, type Schedule } from '#server/activities/contract.ts';
import {
  changeActivity,
  closeActivity,
  showWeek,
  withdrawActivity,
} from '#server/activities/index.ts';
import { listSessions } from '#server/activities/sessions.ts';
import { dayInCounty } from '#server/lib/freshness.ts';
import { addAllotment, allotment, openBoard } from './support/open-board.ts';

const weekly = { freq: 'weekly', opensAt: '10:00', closesAt: '12:00', whenWords: '' };

/** The county on Wednesday 7 October 2026. */
async function openInOctober() {
  const board = await openBoard();
  board.clock.moveTo('2026-10-07T08:30:00Z');
  return board;
}

describe('a week of the board', () => {
  it('shows each day by the hour, from Monday on, and what is closed as closed', async () => {
    const board = await openInOctober();
    const { tools, hazel, barnaby } = board;
    const late = { ...weekly, opensAt: '18:00', closesAt: '19:00', days: 'tue' };
    await addAllotment(board, { ...late, name: 'Late' });
    await addAllotment(board, { ...weekly, days: ['tue', 'sun'], name: 'Early' });
    const activityId = await addAllotment(board, { ...weekly, days: 'thu', name: 'Closed' });
    await addAllotment(board, { name: 'Words only' });
    const closed = { closedFrom: '2026-10-08', closedUntil: '2026-10-08' };
    await closeActivity(tools, barnaby, { activityId, ...closed });
    const week = await showWeek(tools, hazel);
    expect(week.days.map(({ date }) => date)).toEqual([
      ...['2026-10-05', '2026-10-06', '2026-10-07', '2026-10-08'],
      ...['2026-10-09', '2026-10-10', '2026-10-11'],
    ]);
    const namesOf = (index: number) => week.days[index]?.activities.map(({ name }) => name);
    expect(namesOf(0)).toEqual([]);
    expect(namesOf(1)).toEqual(['Early', 'Late']);
    expect(namesOf(6)).toEqual(['Early']);
    expect(week.days[3]?.activities).toMatchObject([{ name: 'Closed', isOff: true }]);
    expect(week).toMatchObject({ total: 4, withoutTimes: 1, before: null, after: '2026-10-12' });
    const next = await showWeek(tools, hazel, { week: '2026-10-15' });
    expect(next.days[3]?.activities).toMatchObject([{ name: 'Closed', isOff: false }]);
    expect(next).toMatchObject({ before: '2026-10-11' });
  });

  it('keeps to the filters, and follows what changes', async () => {
    const board = await openInOctober();
    const { tools, hazel, barnaby } = board;
    const once = { ...weekly, freq: 'once', startsOn: '2026-10-10' };
    const activityId = await addAllotment(board, { ...once, name: 'Apple day' });
    await addAllotment(board, { ...weekly, days: 'sat', town: 'Quillbeck', name: 'Elsewhere' });
    const saturday = async (filters: Record<string, unknown>) => {
      const { days: shown, total } = await showWeek(tools, hazel, filters);
      return { total, names: shown[5]?.activities.map(({ name }) => name) };
    };
    expect(await saturday({})).toEqual({ total: 2, names: ['Apple day', 'Elsewhere'] });
    expect(await saturday({ town: 'Ambry' })).toEqual({ total: 1, names: ['Apple day'] });
    expect(await saturday({ words: 'elsewhere' })).toEqual({ total: 1, names: ['Elsewhere'] });
    await withdrawActivity(tools, barnaby, { activityId });
    expect(await saturday({})).toEqual({ total: 1, names: ['Elsewhere'] });
  });

  it('shows what has several dates on each of them, and on no other', async () => {
    const board = await openInOctober();
    const { tools, hazel, barnaby, loosestrife } = board;
    const once = { ...weekly, freq: 'once', startsOn: '2026-10-10' };
    const form = { ...once, moreDates: ['2026-10-12', '2026-10-31'], name: 'Apple days' };
    const activityId = await addAllotment(board, form);
    const datesIn = async (...weeks: string[]) => {
      const shown = await Promise.all(weeks.map((week) => showWeek(tools, hazel, { week })));
      return shown.flatMap((week) =>
        week.days.filter(({ activities }) => activities.length > 0).map(({ date }) => date),
      );
    };
    const october = ['2026-10-07', '2026-10-14', '2026-10-21', '2026-10-28'] as const;
    expect(await datesIn(...october)).toEqual(['2026-10-10', '2026-10-12', '2026-10-31']);
    const day = async (asked: string) => (await showWeek(tools, hazel, { day: asked })).total;
    expect([await day('sat'), await day('mon'), await day('tue')]).toEqual([1, 1, 0]);
    const changed = allotment(loosestrife, { ...form, moreDates: ['2026-10-20'] });
    await changeActivity(tools, barnaby, { ...changed, activityId, version: 1 });
    expect(await datesIn(...october)).toEqual(['2026-10-10', '2026-10-20']);
    expect([await day('mon'), await day('tue')]).toEqual([0, 1]);
  });

  it('shows the first eight of a day and says how many there are', async () => {
    const board = await openInOctober();
    for (let hour = 18; hour > 7; hour -= 1) {
      const opensAt = `${String(hour).padStart(2, '0')}:00`;
      const times = { ...weekly, opensAt, closesAt: '20:00', days: 'fri' };
      await addAllotment(board, { ...times, name: `At ${hour}` });
    }
    const { days: shown } = await showWeek(board.tools, board.hazel);
    expect(shown[4]?.total).toBe(11);
    expect(shown[4]?.activities.map(({ name }) => name)).toEqual([
      ...['At 8', 'At 9', 'At 10', 'At 11', 'At 12', 'At 13', 'At 14', 'At 15'],
    ]);
  });

  it('goes no further than dates can be, and takes no nonsense', async () => {
    const board = await openInOctober();
    const { tools, hazel, barnaby, stranger } = board;
    await addAllotment(board, { ...weekly, days: 'wed' });
    for (const week of ['2020-01-01', 'soon', '2026-02-31', { $gt: '' }]) {
      expect((await showWeek(tools, hazel, { week })).days[0]?.date).toBe('2026-10-05');
    }
    const last = await showWeek(tools, hazel, { week: '2999-12-31' });
    expect(last.days.map(({ date }) => date)).toContain('2027-11-11');
    expect(last.after).toBeNull();
    expect((await showWeek(tools, stranger)).total).toBe(0);
    await expect(showWeek(tools, barnaby)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('has the days that the library of recurrences works out', () => {
    const date = fc
      .date({
        ...{ min: new Date('2026-01-05T12:00:00Z'), max: new Date('2027-12-20T12:00:00Z') },
        noInvalidDate: true,
      })
      .map((moment) => dayInCounty(moment));
    const schedule = fc
      .record({
        freq: fc.constantFrom(...frequencies),
        days: fc.subarray([...days], { minLength: 1 }),
        ordinal: fc.constantFrom(...ordinals),
        startsOn: date,
        endsOn: fc.option(date, { nil: '' }),
        moreDates: fc.uniqueArray(date, { maxLength: 5 }),
        isOpen: fc.boolean(),
      })
      .map(({ isOpen, moreDates, ...drawn }): Schedule => {
        const isMonthly = drawn.freq === 'monthly';
        const begins = drawn.freq === 'once' || drawn.freq === 'fortnightly' || !isOpen;
        return {
          ...drawn,
          days: isMonthly ? drawn.days.slice(0, 1) : drawn.days,
          ordinal: isMonthly ? drawn.ordinal : null,
          startsOn: begins ? drawn.startsOn : '',
          ...(drawn.freq === 'once' && { moreDates: moreDates.toSorted() }),
          ...{ opensAt: '10:00', closesAt: '11:00' },
        };
      });
    fc.assert(
      fc.property(schedule, date, fc.nat(9), (drawn, anyDate, which) => {
        // Often a week of one of its own dates.
        const from = [drawn.startsOn, ...(drawn.moreDates ?? [])][which] || anyDate;
        const week = weekOf(from);
        const monday = week[0]?.date ?? '';
        const sunday = week[6]?.date ?? '';
        const listed = [0, 3]
          .map((later) => new Date(Date.parse(`${monday}T00:00:00Z`) + later * 86_400_000))
          .flatMap((now) => listSessions({ schedule: drawn, closures: [] }, now))
          .map(({ startsAt }) => dayInCounty(new Date(startsAt)))
          .filter((day) => day <= sunday);
        const own = week.filter((day) => takesPlaceOn(drawn, day)).map((day) => day.date);
        expect(own).toEqual([...new Set(listed)].sort());
      }),
    );
  });
});
