import { describe, expect, it } from 'vitest';

import { createSeries, listMeetings } from '#server/meetings/index.ts';
import { Meeting } from '#server/meetings/meeting.model.ts';
import { Series } from '#server/meetings/series.model.ts';
import { openFenwold, yearOfMeetings } from './support/open-fenwold.ts';

describe('setting up a series', () => {
  it('sets up the year in one form: twelve right dates', async () => {
    const { tools, marjoram, hazel } = await openFenwold();
    const saved = await createSeries(tools, marjoram, yearOfMeetings());
    expect(saved.times).toBe(12);
    const { meetings } = await listMeetings(tools, hazel);
    expect(meetings.map(({ startsAt }) => startsAt.slice(0, 13))).toEqual([
      '2026-10-14T09', '2026-11-11T10', '2026-12-09T10', '2027-01-13T10', '2027-02-10T10',
      '2027-03-10T10', '2027-04-14T09', '2027-05-12T09', '2027-06-09T09', '2027-07-14T09',
      '2027-08-11T09', '2027-09-08T09',
    ]); // prettier-ignore
    expect(meetings.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(meetings[0]).toMatchObject({ id: saved.firstMeetingId, seriesId: saved.seriesId });
  });

  it('leaves out what was skipped, and knows what was put off by the day of its rule', async () => {
    const { tools, marjoram, hazel } = await openFenwold();
    const form = yearOfMeetings({
      ...{ ordinal: '1', weekday: 'monday', startsOn: '2027-03-20', times: '6' },
      ...{ 'date-2027-03-29': 'skip', 'date-2027-05-03': 'weekLater' },
    });
    expect((await createSeries(tools, marjoram, form)).times).toBe(6);
    const monthly = await Meeting.find({}, { localStart: 1, ruleStart: 1, number: 1 })
      .sort({ number: 1 })
      .lean();
    expect(monthly.map(({ localStart, ruleStart }) => [localStart, ruleStart])).toEqual([
      ['2027-04-05T10:00', '2027-04-05T10:00'],
      ['2027-05-10T10:00', '2027-05-03T10:00'],
      ['2027-06-07T10:00', '2027-06-07T10:00'],
      ['2027-07-05T10:00', '2027-07-05T10:00'],
      ['2027-08-02T10:00', '2027-08-02T10:00'],
      ['2027-09-06T10:00', '2027-09-06T10:00'],
    ]);
    const weekly = yearOfMeetings({
      ...{ repeat: 'weekly', weekday: 'monday', startsOn: '2027-03-22', times: '3' },
      'date-2027-03-29': 'skip',
    });
    expect((await createSeries(tools, marjoram, weekly)).times).toBe(2);
    expect(await createSeries(tools, marjoram, weekly)).toMatchObject({ times: 2 });
    const { meetings } = await listMeetings(tools, hazel);
    expect(meetings[0]).toMatchObject({ number: 1, times: 2, rule: { repeat: 'weekly' } });
  });

  it('is for several organisations at once: their people and no others', async () => {
    const { tools, announced, marjoram, hazel, teazle, rowan, fenwold, teasel, brackenford } =
      await openFenwold();
    const saltmarsh = await fenwold.addOrganisation('Saltmarsh Primary Care Network');
    const jennet = await fenwold.addPerson('Jennet Wade', ['linkWorker', saltmarsh]);
    const both = yearOfMeetings({ audience: [teasel, brackenford] });
    await createSeries(tools, marjoram, both);
    for (const one of [marjoram, hazel, rowan]) {
      const { meetings } = await listMeetings(tools, one);
      expect(meetings).toHaveLength(12);
      expect(meetings[0]?.organisations.map(({ name }) => name).sort()).toEqual([
        'Brackenford Wellbeing CIC',
        "Teasel House Carers' Network",
      ]);
    }
    expect((await listMeetings(tools, jennet)).meetings).toEqual([]);
    expect([...(announced[0]?.audience ?? [])].sort()).toEqual(
      [marjoram, hazel, teazle, rowan].map(({ personId }) => personId).sort(),
    );
    await expect(
      createSeries(tools, marjoram, { ...both, audience: teasel }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('stores all dates or none', async () => {
    const { tools, marjoram } = await openFenwold();
    await Meeting.collection.createIndex({ sequence: 1 }, { unique: true, name: 'planted' }, {});
    try {
      await expect(createSeries(tools, marjoram, yearOfMeetings())).rejects.toThrow();
      expect(await Series.countDocuments()).toBe(0);
      expect(await Meeting.countDocuments()).toBe(0);
    } finally {
      await Meeting.collection.dropIndex('planted');
    }
    await expect(createSeries(tools, marjoram, yearOfMeetings())).resolves.toBeDefined();
  });

  it('saves a form that is sent twice once, also when both come at one moment', async () => {
    const { tools, marjoram } = await openFenwold();
    const form = yearOfMeetings();
    const [first, second] = await Promise.all([
      createSeries(tools, marjoram, form),
      createSeries(tools, marjoram, form),
    ]);
    expect(second).toEqual(first);
    expect(await createSeries(tools, marjoram, form)).toEqual(first);
    expect(await Series.countDocuments()).toBe(1);
    expect(await Meeting.countDocuments()).toBe(12);
    await createSeries(tools, marjoram, yearOfMeetings());
    expect(await Series.countDocuments()).toBe(2);
  });

  it('answers a form that comes again days later as it did at first', async () => {
    const { tools, clock, marjoram } = await openFenwold();
    const form = yearOfMeetings();
    const first = await createSeries(tools, marjoram, form);
    clock.forward({ days: 30 });
    expect(await createSeries(tools, marjoram, form)).toEqual(first);
    await expect(createSeries(tools, marjoram, yearOfMeetings())).rejects.toMatchObject({
      code: 'invalidInput',
    });
  });

  it.each([{ name: 'Another meeting' }, { times: 6 }, { ordinal: -1 }, { weekday: 'friday' }])(
    'says so when a form was changed to %j after it had been saved',
    async (change) => {
      const { tools, marjoram } = await openFenwold();
      const form = yearOfMeetings();
      await createSeries(tools, marjoram, form);
      await expect(createSeries(tools, marjoram, { ...form, ...change })).rejects.toMatchObject({
        code: 'conflict',
      });
      expect(await Series.countDocuments()).toBe(1);
    },
  );

  it('is for coordinators only, and for activity providers not there', async () => {
    const { tools, marjoram, hazel, teazle, alder, barnaby } = await openFenwold();
    const save = (actor: typeof hazel) => createSeries(tools, actor, yearOfMeetings());
    await expect(save(hazel)).rejects.toMatchObject({ code: 'notPermitted' });
    await expect(save(teazle)).rejects.toMatchObject({ code: 'notPermitted' });
    await expect(save(alder)).rejects.toMatchObject({ code: 'notFound' });
    await expect(save(barnaby)).rejects.toMatchObject({ code: 'notFound' });
    expect(await Series.countDocuments()).toBe(0);
    await save(marjoram);
    expect(await Series.countDocuments()).toBe(1);
  });

  it('stays in the county of the coordinator, whatever the form says', async () => {
    const { tools, marjoram, teasel, wealdshire, strangeCoordinator, stranger } =
      await openFenwold();
    const form = yearOfMeetings({ countyId: wealdshire.countyId, createdBy: stranger.personId });
    await createSeries(tools, marjoram, form);
    const [series] = await Series.find().lean();
    expect(series?.countyId.toString()).toBe(marjoram.countyId);
    expect(series?.createdBy.toString()).toBe(marjoram.personId);
    await expect(
      createSeries(tools, strangeCoordinator, yearOfMeetings({ audience: teasel })),
    ).rejects.toMatchObject({ code: 'invalidInput' });
  });

  it('is told to those who may come, and to nobody else', async () => {
    const { tools, announced, marjoram, hazel, teazle, teasel } = await openFenwold();
    const { seriesId } = await createSeries(tools, marjoram, yearOfMeetings({ audience: teasel }));
    expect(announced).toMatchObject([{ event: 'series.created', view: { seriesId } }]);
    expect([...(announced[0]?.audience ?? [])].sort()).toEqual(
      [marjoram, hazel, teazle].map(({ personId }) => personId).sort(),
    );
  });

  it('keeps no word that Guard holds back', async () => {
    const { tools, marjoram } = await openFenwold();
    await expect(
      createSeries(tools, marjoram, yearOfMeetings({ phone: 'NHS no 999 000 1006' })),
    ).rejects.toMatchObject({ code: 'guardRefused' });
    expect(await Series.countDocuments()).toBe(0);
  });
});
