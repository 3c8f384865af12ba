import { describe, expect, it } from 'vitest';

import { createSeries, previewSeries } from '#server/meetings/index.ts';
import { openFenwold, yearOfMeetings } from './support/open-fenwold.ts';

const firstMondays = (overrides: Record<string, unknown> = {}) =>
  yearOfMeetings({ ordinal: '1', weekday: 'monday', times: '10', ...overrides });

describe('the dates of a series before they are saved', () => {
  it('CO2: names a bank holiday on which one falls, and moves nothing by itself', async () => {
    const { tools, marjoram } = await openFenwold();
    const preview = await previewSeries(tools, marjoram, firstMondays());
    expect(preview).toMatchObject({
      times: 10,
      lastDate: { startsAt: '2027-08-02T09:00:00.000Z' },
    });
    expect(preview.holidays).toEqual([
      {
        day: '2027-05-03',
        holiday: 'Early May bank holiday',
        startsAt: '2027-05-03T09:00:00.000Z',
        weekLaterAt: '2027-05-10T09:00:00.000Z',
        weekLaterHoliday: null,
        choice: 'keep',
      },
    ]);
  });

  it('CO2: skips it or holds it a week later, as was chosen', async () => {
    const { tools, marjoram } = await openFenwold();
    const look = (choice: string) =>
      previewSeries(tools, marjoram, firstMondays({ times: '8', 'date-2027-05-03': choice }));
    expect(await look('skip')).toMatchObject({
      times: 7,
      lastDate: { startsAt: '2027-06-07T09:00:00.000Z' },
      holidays: [{ choice: 'skip' }],
    });
    expect(await look('weekLater')).toMatchObject({
      times: 8,
      holidays: [{ choice: 'weekLater' }],
    });
    const last = firstMondays({
      times: '7',
      startsOn: '2026-11-01',
      'date-2027-05-03': 'weekLater',
    });
    expect(await previewSeries(tools, marjoram, last)).toMatchObject({
      lastDate: { startsAt: '2027-05-10T09:00:00.000Z' },
    });
  });

  it('says where the week later is a bank holiday as well', async () => {
    const { tools, marjoram } = await openFenwold();
    const fridays = yearOfMeetings({ ordinal: '-1', weekday: 'friday', times: '3' });
    const { holidays } = await previewSeries(tools, marjoram, fridays);
    expect(holidays).toMatchObject([
      {
        ...{ day: '2026-12-25', holiday: 'Christmas Day' },
        weekLaterHoliday: "New Year's Day",
      },
    ]);
  });

  it('lets a choice be made for bank holidays only', async () => {
    const { tools, marjoram } = await openFenwold();
    const plain = await previewSeries(tools, marjoram, firstMondays());
    const asked = firstMondays({ 'date-2026-11-02': 'skip', 'date-1999-01-01': 'weekLater' });
    expect(await previewSeries(tools, marjoram, asked)).toEqual(plain);
  });

  it('leaves one date at least', async () => {
    const { tools, marjoram } = await openFenwold();
    const none = firstMondays({ startsOn: '2027-05-01', times: '1', 'date-2027-05-03': 'skip' });
    await expect(previewSeries(tools, marjoram, none)).rejects.toMatchObject({
      code: 'invalidInput',
      fields: { startsOn: 'Leave one date at least.' },
    });
  });

  it('are every week, every second week, or the chosen days, and pause over a month', async () => {
    const { tools, marjoram } = await openFenwold();
    const daysOf = async (overrides: Record<string, unknown>) => {
      const { dates } = await previewSeries(tools, marjoram, yearOfMeetings(overrides));
      return dates.map(({ startsAt }) => startsAt.slice(0, 10));
    };
    expect(await daysOf({ repeat: 'weekly', times: '3' })).toEqual([
      ...['2026-10-07', '2026-10-14', '2026-10-21'],
    ]);
    expect(await daysOf({ repeat: 'fortnightly', times: '3' })).toEqual([
      ...['2026-10-07', '2026-10-21', '2026-11-04'],
    ]);
    expect(await daysOf({ repeat: 'fortnightly', times: '3', pause: '11' })).toEqual([
      ...['2026-10-07', '2026-10-21', '2026-12-02'],
    ]);
    expect(await daysOf({ startsOn: '2027-07-01', times: '3', pause: '8' })).toEqual([
      ...['2027-07-14', '2027-09-08', '2027-10-13'],
    ]);
    const days = ['2026-12-01', '', '2026-10-20', '2026-12-01'];
    expect(await daysOf({ repeat: 'dates', days, ordinal: '', weekday: '', times: '' })).toEqual([
      ...['2026-10-20', '2026-12-01'],
    ]);
  });

  it('name the meetings to which some of the same people are asked at these hours', async () => {
    const { tools, marjoram, teasel, brackenford } = await openFenwold();
    const save = (overrides: Record<string, unknown>) =>
      createSeries(tools, marjoram, yearOfMeetings(overrides));
    await save({ name: 'Teasel at ten', audience: teasel, times: '2' });
    await save({ name: 'Brackenford at ten', audience: brackenford, times: '2' });
    await save({ name: 'Teasel at noon', audience: teasel, startTime: '12:00', endTime: '13:00' });
    await save({ name: 'Teasel on Thursdays', audience: teasel, weekday: 'thursday' });
    const clashesWith = async (audience: string | string[]) => {
      const form = yearOfMeetings({ audience, startTime: '11:00', times: '3' });
      const { clashes } = await previewSeries(tools, marjoram, form);
      return clashes.map(({ name, startsAt }) => `${name} ${startsAt.slice(0, 10)}`);
    };
    expect(await clashesWith(teasel)).toEqual([
      'Teasel at ten 2026-10-14',
      'Teasel at ten 2026-11-11',
    ]);
    expect(await clashesWith('county')).toHaveLength(4);
    expect(await clashesWith([teasel, brackenford])).toHaveLength(4);
    expect((await clashesWith('county')).sort()[0]).toBe('Brackenford at ten 2026-10-14');
  });

  it('clash with those of the own county only', async () => {
    const { tools, marjoram, strangeCoordinator } = await openFenwold();
    await createSeries(tools, strangeCoordinator, yearOfMeetings());
    const ours = await previewSeries(tools, marjoram, yearOfMeetings());
    expect(ours.clashes).toEqual([]);
    const theirs = await previewSeries(tools, strangeCoordinator, yearOfMeetings());
    expect(theirs.clashes).toHaveLength(12);
  });
});
