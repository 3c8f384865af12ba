import { describe, expect, it } from 'vitest';

import { createSeries, getLog, markAttended, sayAttended } from '#server/meetings/index.ts';
import { Attendance } from '#server/meetings/attendance/attendance.model.ts';
import { logLimits } from '#server/meetings/cpd/contract.ts';
import { yearOfMeetings } from '../support/open-fenwold.ts';
import { notThere, openHeld } from '../support/open-held.ts';

const at = (iso: string, minutes = 60) => ({ startsAt: new Date(iso), minutes });

describe('getLog', () => {
  it('holds what one was at, by year from April and by calendar year, and one’s own alone', async () => {
    const { tools, clock, hazel, rowan, marjoram, october, november } = await openHeld();
    await sayAttended(tools, hazel, { meetingId: october, came: 'phone' });
    await sayAttended(tools, rowan, { meetingId: october, came: 'no' });
    clock.moveTo('2026-11-11T13:00:00.000Z');
    const present = [hazel.personId, rowan.personId];
    await markAttended(tools, marjoram, { meetingId: november, was: [], present });
    const log = await getLog(tools, hazel);
    expect(log).toMatchObject({
      year: { key: '2026-27', label: 'April 2026 to March 2027' },
      totals: { meetings: 2, minutes: 240 },
      entries: [
        { meetingId: november, name: 'Practice meeting', came: 'there', minutes: 120 },
        { meetingId: october, startsAt: '2026-10-14T09:00:00.000Z', came: 'phone', reflection: '' },
      ],
      ...{ page: 1, pages: 1 },
    });
    expect(log.years.map(({ key }) => key)).toEqual(['2026-27', '2026']);
    expect((await getLog(tools, rowan)).entries).toMatchObject([{ meetingId: november }]);
    expect((await getLog(tools, marjoram)).entries).toEqual([]);
  });

  it('a year ends at midnight by the clocks of the county', async () => {
    const { tools, clock, hazel, october } = await openHeld();
    await sayAttended(tools, hazel, { meetingId: october, came: 'there' });
    const row = await Attendance.findOne({ personId: hazel.personId }).lean();
    const more = [
      at('2026-03-31T22:59:00.000Z', 1),
      at('2026-03-31T23:00:00.000Z', 10),
      at('2026-12-31T23:59:00.000Z', 100),
      at('2027-01-01T00:00:00.000Z', 1_000),
    ];
    const rows = more.map((when) => {
      const { _id, ...rest } = { ...row, ...when };
      return { ...rest, meetingId: new Attendance()._id, reflection: String(_id).slice(0, 0) };
    });
    await Attendance.insertMany(rows);
    clock.moveTo('2027-02-01T12:00:00.000Z');
    const minutesOf = async (year: string) => (await getLog(tools, hazel, { year })).totals.minutes;
    expect(await minutesOf('2025-26')).toBe(1);
    expect(await minutesOf('2026-27')).toBe(10 + 120 + 100 + 1_000);
    expect(await minutesOf('2026')).toBe(1 + 10 + 120 + 100);
    expect(await minutesOf('2027')).toBe(1_000);
    const { years } = await getLog(tools, hazel);
    expect(years.map(({ key }) => key)).toEqual(['2026-27', '2025-26', '2027', '2026']);
    // What is no year of this log is the one that runs.
    for (const year of ['1999', 'x', ['2026'], '2024-25']) {
      expect((await getLog(tools, hazel, { year })).year.key).toBe('2026-27');
    }
  });

  it('has twenty to a page, and totals of all', async () => {
    const { tools, hazel, october } = await openHeld();
    await sayAttended(tools, hazel, { meetingId: october, came: 'there' });
    const { _id, ...row } = (await Attendance.findOne({ personId: hazel.personId }).lean()) ?? {};
    expect(_id).toBeDefined();
    const rows = Array.from({ length: 44 }, (_, day) => ({
      ...row,
      meetingId: new Attendance()._id,
      startsAt: new Date(Date.UTC(2026, 7, 1 + day)),
    }));
    await Attendance.insertMany(rows);
    const pages = await Promise.all(
      ['1', '2', '3', '9'].map((page) => getLog(tools, hazel, { page })),
    );
    expect(pages.map(({ entries }) => entries.length)).toEqual([logLimits.entriesOnPage, 20, 5, 5]);
    expect(pages.every(({ totals }) => totals.meetings === 45)).toBe(true);
    const ids = pages.slice(0, 3).flatMap(({ entries }) => entries.map((one) => one.meetingId));
    expect(new Set(ids).size).toBe(45);
  });

  it('stays with whoever changes organisation or comes back; those without meetings have none', async () => {
    const { tools, clock, fenwold, marjoram, hazel, barnaby, alder, ...world } = await openHeld();
    const { teasel, brackenford, leave } = world;
    const { firstMeetingId: meetingId } = await createSeries(
      ...([tools, marjoram] as const),
      yearOfMeetings({ audience: teasel, startsOn: '2026-11-01', name: 'Teasel' }),
    );
    clock.moveTo('2026-11-11T13:00:00.000Z');
    await sayAttended(tools, hazel, { meetingId, came: 'there' });
    await leave(hazel);
    await fenwold.giveRole(hazel.personId, ['linkWorker', brackenford]);
    const back = { ...hazel, hostOrganisationIds: [brackenford] };
    expect((await getLog(tools, back)).entries).toMatchObject([{ name: 'Teasel' }]);
    for (const actor of [barnaby, alder]) {
      await expect(getLog(tools, actor)).rejects.toMatchObject(notThere);
    }
  });
});
