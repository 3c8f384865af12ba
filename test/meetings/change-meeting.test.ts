import { describe, expect, it } from 'vitest';

import {
  changeMeeting,
  createSeries,
  listMeetings,
  previewChange,
  replyToMeeting,
  writeCalendarFile,
} from '#server/meetings/index.ts';
import { changeForm } from './support/change-form.ts';
import { openFenwold, yearOfMeetings } from './support/open-fenwold.ts';
import { refusalOf } from './support/refusal.ts';

/** A year of second Wednesdays that Hazel has answered for October, November and December. */
async function openYear(overrides: Record<string, unknown> = {}) {
  const world = await openFenwold();
  const { tools, marjoram, hazel } = world;
  await createSeries(tools, marjoram, yearOfMeetings(overrides));
  const meetings = async () => (await listMeetings(tools, hazel)).meetings;
  for (const { id: meetingId } of (await meetings()).slice(0, 3)) {
    await replyToMeeting(tools, hazel, { meetingId, answer: 'going' });
  }
  const [october, november, december] = await meetings();
  if (!october || !november || !december) throw new Error('The year has twelve dates.');
  world.announced.length = 0;
  return { ...world, meetings, october, november, december };
}

const startsOf = (meetings: readonly { startsAt: string }[]) =>
  meetings.map(({ startsAt }) => startsAt.slice(0, 13));

describe('changing a meeting', () => {
  it('CO3: moves one date: its answers are asked again, all others stay', async () => {
    const { tools, marjoram, hazel, meetings, november, announced } = await openYear();
    const form = changeForm(november, { day: '2026-11-18' });
    await changeMeeting(tools, marjoram, form);
    const [october, moved, december] = await meetings();
    expect(moved).toMatchObject({
      ...{ id: november.id, startsAt: '2026-11-18T10:00:00.000Z', sequence: 1 },
      ...{ movedFrom: '2026-11-11T10:00:00.000Z', myAnswer: null, number: 2 },
      counts: { going: 0 },
    });
    expect(october).toMatchObject({ myAnswer: 'going', movedFrom: null, sequence: 0 });
    expect(december).toMatchObject({ myAnswer: 'going', counts: { going: 1 } });
    expect(announced).toMatchObject([
      { event: 'meeting.changed', view: { meetingIds: [november.id] } },
    ]);
    expect(announced[0]?.audience).toContain(hazel.personId);
    const { text } = await writeCalendarFile(tools, hazel, { meetingId: november.id });
    expect(text).toContain(`UID:${november.id}@meetings.hedgerow`);
    expect(text).toContain('SEQUENCE:1\r\n');
    expect(text).toContain('DTSTART;TZID=Europe/London:20261118T100000');
  });

  it('counts anew what is answered after a move', async () => {
    const { tools, marjoram, hazel, rowan, meetings, november } = await openYear();
    await changeMeeting(tools, marjoram, changeForm(november, { startTime: '09:30' }));
    const again = (actor: typeof hazel) =>
      replyToMeeting(tools, actor, { meetingId: november.id, answer: 'going' });
    await again(rowan);
    expect((await again(hazel)).counts).toMatchObject({ going: 2 });
    expect((await meetings())[1]).toMatchObject({ startsAt: '2026-11-11T09:30:00.000Z' });
  });

  it('moves this and later dates, or all to come, by as many days, also over a clock change', async () => {
    const { tools, marjoram, meetings, november } = await openYear({ times: '6' });
    const later = changeForm(november, { day: '2026-11-12', startTime: '14:00', endTime: '16:00' });
    await changeMeeting(tools, marjoram, { ...later, scope: 'later' });
    expect(startsOf(await meetings())).toEqual([
      ...['2026-10-14T09', '2026-11-12T14', '2026-12-10T14', '2027-01-14T14'],
      ...['2027-02-11T14', '2027-03-11T14'],
    ]);
    const [october] = await meetings();
    if (!october) throw new Error('October is there.');
    await changeMeeting(tools, marjoram, changeForm(october, { day: '2026-10-15', scope: 'all' }));
    expect(startsOf(await meetings())).toEqual([
      ...['2026-10-15T09', '2026-11-13T14', '2026-12-11T14', '2027-01-15T14'],
      ...['2027-02-12T14', '2027-03-12T14'],
    ]);
  });

  it('keeps the answers where only the place or the length changes', async () => {
    const { tools, marjoram, meetings, november } = await openYear();
    const form = changeForm(november, { endTime: '12:30', place: 'Ambry Library', phone: '' });
    await changeMeeting(tools, marjoram, { ...form, scope: 'later' });
    const [october, second, third] = await meetings();
    expect(october).toMatchObject({ place: 'Ambry Village Hall, the upstairs room', sequence: 0 });
    for (const one of [second, third]) {
      expect(one).toMatchObject({ place: 'Ambry Library', phone: '', myAnswer: 'going' });
      expect(one?.endsAt).toContain('T12:30');
      expect(one?.movedFrom).toBeNull();
    }
  });

  it('leaves dates alone that are over or cancelled, and the later place of a date that has its own', async () => {
    const { tools, clock, marjoram, meetings, october, november, december } = await openYear();
    await changeMeeting(tools, marjoram, changeForm(december, { place: 'Ambry Library' }));
    clock.moveTo('2026-10-20T09:00:00.000Z');
    const form = changeForm(november, { endTime: '13:00', scope: 'all' });
    await changeMeeting(tools, marjoram, form);
    const found = await meetings();
    expect(found[0]).toMatchObject({ id: november.id, endsAt: '2026-11-11T13:00:00.000Z' });
    expect(found[1]).toMatchObject({ place: 'Ambry Library', endsAt: '2026-12-09T13:00:00.000Z' });
    await expect(
      changeMeeting(tools, marjoram, changeForm(october, { place: 'Elsewhere' })),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('saves a form once that is sent twice, and undoes nothing that somebody else changed', async () => {
    const { tools, marjoram, fenwold, meetings, november } = await openYear();
    const form = changeForm(november, { day: '2026-11-18' });
    await changeMeeting(tools, marjoram, form);
    await changeMeeting(tools, marjoram, form);
    expect((await meetings())[1]).toMatchObject({ sequence: 1 });
    const clover = await fenwold.addPerson('Clover Stook', ['coordinator', null]);
    await expect(
      changeMeeting(tools, clover, changeForm(november, { place: 'Ambry Library' })),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect((await meetings())[1]).toMatchObject({ startsAt: '2026-11-18T10:00:00.000Z' });
  });

  it('of two changes at one moment keeps one whole', async () => {
    const { tools, marjoram, meetings, november } = await openYear();
    const ask = (overrides: Record<string, unknown>) =>
      changeMeeting(tools, marjoram, changeForm(november, { scope: 'later', ...overrides }));
    const tried = await Promise.allSettled([ask({ place: 'One' }), ask({ place: 'Other' })]);
    expect(tried.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const places = (await meetings()).slice(1).map(({ place }) => place);
    expect(new Set(places).size).toBe(1);
  });

  it.each([
    ['day', { day: '2026-10-06' }],
    ['day', { day: '2026-10-07', startTime: '08:00', endTime: '09:00' }],
    ['day', { day: '2032-01-05' }],
    ['day', { day: 'Wednesday' }],
    ['endTime', { endTime: '10:00' }],
    ['startTime', { startTime: '25:00' }],
    ['place', { place: '', phone: '', link: '' }],
    ['scope', { scope: 'some' }],
    ['sequence', { sequence: 'x' }],
  ])('asks for another %s when it is %j', async (field, overrides) => {
    const { tools, marjoram, november } = await openYear();
    const refusal = await refusalOf(
      changeMeeting(tools, marjoram, changeForm(november, overrides)),
    );
    expect(refusal).toEqual({ code: 'invalidInput', fields: [field] });
  });

  it('is for coordinators of the county; for those who see no meetings it is not there', async () => {
    const { tools, hazel, teazle, barnaby, alder, strangeCoordinator, marjoram, november } =
      await openYear();
    const change = (actor: typeof hazel) =>
      changeMeeting(tools, actor, changeForm(november, { day: '2026-11-18' }));
    const look = (actor: typeof hazel) => previewChange(tools, actor, changeForm(november));
    for (const ask of [change, look]) {
      await expect(ask(hazel)).rejects.toMatchObject({ code: 'notPermitted' });
      await expect(ask(teazle)).rejects.toMatchObject({ code: 'notPermitted' });
      for (const other of [barnaby, alder, strangeCoordinator]) {
        await expect(ask(other)).rejects.toMatchObject({ code: 'notFound' });
      }
      await expect(ask(marjoram)).resolves.toBeDefined();
    }
  });

  it('keeps no word that Guard holds back', async () => {
    const { tools, marjoram, meetings, november } = await openYear();
    const form = changeForm(november, { place: 'NHS no 999 000 1006' });
    for (const ask of [changeMeeting, previewChange]) {
      await expect(ask(tools, marjoram, form)).rejects.toMatchObject({ code: 'guardRefused' });
    }
    expect((await meetings())[1]).toMatchObject({ sequence: 0 });
  });
});
