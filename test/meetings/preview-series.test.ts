import { describe, expect, it } from 'vitest';

import { previewSeries } from '#server/meetings/index.ts';
import { Meeting } from '#server/meetings/meeting.model.ts';
import { Series } from '#server/meetings/series.model.ts';
import { refusalOf } from './support/refusal.ts';
import { openFenwold, yearOfMeetings } from './support/open-fenwold.ts';

describe('looking at a series before it is saved', () => {
  it('tells a coordinator the next four dates and the last one, and stores nothing', async () => {
    const { tools, marjoram } = await openFenwold();
    const preview = await previewSeries(tools, marjoram, yearOfMeetings());
    expect(preview.dates.map(({ startsAt }) => startsAt)).toEqual([
      '2026-10-14T09:00:00.000Z',
      '2026-11-11T10:00:00.000Z',
      '2026-12-09T10:00:00.000Z',
      '2027-01-13T10:00:00.000Z',
    ]);
    expect(preview.dates[0]?.endsAt).toBe('2026-10-14T11:00:00.000Z');
    expect(preview).toMatchObject({
      name: 'Practice meeting',
      organisations: [],
      times: 12,
      rule: { repeat: 'monthly', ordinal: 2, weekday: 'wednesday', pause: null },
      lastDate: { startsAt: '2027-09-08T09:00:00.000Z' },
    });
    expect(await Series.countDocuments()).toBe(0);
    expect(await Meeting.countDocuments()).toBe(0);
  });

  it('names the host organisation for which it is', async () => {
    const { tools, marjoram, teasel } = await openFenwold();
    const preview = await previewSeries(tools, marjoram, yearOfMeetings({ audience: teasel }));
    expect(preview.organisations).toEqual([{ id: teasel, name: "Teasel House Carers' Network" }]);
  });

  it('leaves out a date whose hour has passed today', async () => {
    const { tools, clock, marjoram } = await openFenwold();
    const firstDate = async () =>
      (await previewSeries(tools, marjoram, yearOfMeetings({ startsOn: '2026-10-14' }))).dates[0]
        ?.startsAt;
    clock.moveTo('2026-10-14T08:59:00.000Z');
    expect(await firstDate()).toBe('2026-10-14T09:00:00.000Z');
    clock.moveTo('2026-10-14T09:00:00.000Z');
    expect(await firstDate()).toBe('2026-11-11T10:00:00.000Z');
  });

  it('is for coordinators only, and for activity providers not there', async () => {
    const { tools, marjoram, hazel, alder, barnaby } = await openFenwold();
    const look = (actor: typeof hazel) => previewSeries(tools, actor, yearOfMeetings());
    await expect(look(marjoram)).resolves.toBeDefined();
    await expect(look(hazel)).rejects.toMatchObject({ code: 'notPermitted' });
    await expect(look(alder)).rejects.toMatchObject({ code: 'notFound' });
    await expect(look(barnaby)).rejects.toMatchObject({ code: 'notFound' });
  });

  it.each([
    ['name', { name: ' ' }],
    ['name', { name: 'x'.repeat(81) }],
    ['name', { name: 'Practice\nDTSTART:19700101T000000Z' }],
    ['name', { name: undefined }],
    ['name', { name: ['Practice', 'meeting'] }],
    ['audience', { audience: undefined }],
    ['audience', { audience: { $ne: null } }],
    ['audience', { audience: 'teasel' }],
    ['audience', { audience: [] }],
    ['repeat', { repeat: 'daily' }],
    ['repeat', { repeat: ['monthly', 'weekly'] }],
    ['pause', { pause: '13' }],
    ['capacity', { capacity: '0' }],
    ['capacity', { capacity: 'twelve' }],
    ['days', { repeat: 'dates' }],
    ['days', { repeat: 'dates', days: ['', ''] }],
    ['days', { repeat: 'dates', days: ['2026-10-06', '2026-11-03'] }],
    ['days', { repeat: 'dates', days: ['2026-11-31'] }],
    ['days', { repeat: 'dates', days: ['2026-10-20', '2032-01-05'] }],
    [
      'days',
      {
        repeat: 'dates',
        days: Array.from(
          { length: 61 },
          (_, day) => `2027-0${1 + Math.floor(day / 28)}-${10 + (day % 18)}`,
        ),
      },
    ],
    ['place', { place: '', phone: '', link: '' }],
    ['link', { link: 'meet.fenwold.example' }],
    ['link', { link: 'javascript:alert(1)' }],
    ['ordinal', { ordinal: '5' }],
    ['ordinal', { ordinal: '0' }],
    ['ordinal', { ordinal: '' }],
    ['weekday', { weekday: 'wednesdays' }],
    ['startTime', { startTime: '24:00' }],
    ['startTime', { startTime: '9am' }],
    ['endTime', { endTime: '10:00' }],
    ['endTime', { endTime: '09:30' }],
    ['startsOn', { startsOn: '2026-02-30' }],
    ['startsOn', { startsOn: '2026-10-06' }],
    ['startsOn', { startsOn: '2027-10-09' }],
    ['times', { times: '0' }],
    ['times', { times: '261' }],
    ['times', { times: '62' }],
    ['times', { times: '1.5' }],
  ])('asks for another %s when it is %j', async (field, overrides) => {
    const { tools, marjoram } = await openFenwold();
    const refusal = await refusalOf(previewSeries(tools, marjoram, yearOfMeetings(overrides)));
    expect(refusal).toEqual({ code: 'invalidInput', fields: [field] });
  });

  it('takes a host organisation of the own county only, and no group', async () => {
    const { tools, marjoram, teasel, loosestrife, farBank } = await openFenwold();
    const choose = (audience: string) =>
      previewSeries(tools, marjoram, yearOfMeetings({ audience }));
    await expect(choose(teasel)).resolves.toBeDefined();
    for (const other of [loosestrife, farBank]) {
      await expect(choose(other)).rejects.toMatchObject({
        code: 'invalidInput',
        fields: { audience: 'Choose who the meeting is for.' },
      });
    }
  });

  it('lets the phone and the postcode of a place stand, and stops an NHS number anywhere', async () => {
    const { tools, marjoram, logged } = await openFenwold();
    const look = (overrides: Record<string, unknown>) =>
      previewSeries(tools, marjoram, yearOfMeetings(overrides));
    await expect(
      look({ place: 'Ambry Village Hall, 2 Church Lane, ZZ1 1AA', phone: '01632 960123' }),
    ).resolves.toBeDefined();
    for (const field of ['name', 'place', 'phone']) {
      const refusal = await refusalOf(look({ [field]: 'NHS no 999 000 1006', checked: 'yes' }));
      expect(refusal).toEqual({ code: 'guardRefused', fields: [field] });
    }
    expect(logged.join()).toContain('nhsNumber');
    expect(logged.join()).not.toMatch(/999 ?000 ?1006/);
  });

  it('asks to look again at what may be a name, and takes the press that somebody has', async () => {
    const { tools, marjoram } = await openFenwold();
    const named = { name: 'Tea with Mrs Bramble' };
    expect(await refusalOf(previewSeries(tools, marjoram, yearOfMeetings(named)))).toEqual({
      code: 'guardRefused',
      fields: ['name', 'checked'],
    });
    const checked = yearOfMeetings({ ...named, checked: 'yes' });
    await expect(previewSeries(tools, marjoram, checked)).resolves.toMatchObject(named);
  });
});
