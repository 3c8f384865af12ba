import { describe, expect, it } from 'vitest';

import { changeMeeting, createSeries, getMeeting } from '#server/meetings/index.ts';
import { changeForm } from './support/change-form.ts';
import { openFenwold, yearOfMeetings } from './support/open-fenwold.ts';

describe('one meeting', () => {
  it('says when, where, how often and for whom', async () => {
    const { tools, marjoram, hazel, teasel } = await openFenwold();
    const { firstMeetingId, seriesId } = await createSeries(
      tools,
      marjoram,
      yearOfMeetings({ audience: teasel }),
    );
    expect(await getMeeting(tools, hazel, { meetingId: firstMeetingId })).toEqual({
      id: firstMeetingId,
      seriesId,
      name: 'Practice meeting',
      organisations: [{ id: teasel, name: "Teasel House Carers' Network" }],
      place: 'Ambry Village Hall, the upstairs room',
      phone: '01632 960123, then 4471',
      link: 'https://meet.fenwold.example/practice',
      rule: { repeat: 'monthly', ordinal: 2, weekday: 'wednesday', pause: null },
      times: 12,
      number: 1,
      sequence: 0,
      movedFrom: null,
      capacity: null,
      waitingAt: null,
      startsAt: '2026-10-14T09:00:00.000Z',
      endsAt: '2026-10-14T11:00:00.000Z',
      state: 'ahead',
      choices: ['going', 'phone', 'no'],
      myAnswer: null,
      counts: { going: 0, phone: 0, no: 0, version: 0 },
    });
  });

  it('that was put off at the beginning counts as moved only once it is moved', async () => {
    const { tools, marjoram, hazel } = await openFenwold();
    const form = yearOfMeetings({
      ...{ ordinal: '1', weekday: 'monday', startsOn: '2027-05-01', times: '1' },
      'date-2027-05-03': 'weekLater',
    });
    const { firstMeetingId: meetingId } = await createSeries(tools, marjoram, form);
    const look = () => getMeeting(tools, hazel, { meetingId });
    expect(await look()).toMatchObject({ startsAt: '2027-05-10T09:00:00.000Z', movedFrom: null });
    await changeMeeting(tools, marjoram, changeForm(await look(), { day: '2027-05-11' }));
    expect((await look()).movedFrom).toBe('2027-05-10T09:00:00.000Z');
  });

  it('of others looks like one that does not exist', async () => {
    const { tools, marjoram, hazel, rowan, barnaby, alder, stranger, strangeCoordinator, teasel } =
      await openFenwold();
    const { firstMeetingId } = await createSeries(
      tools,
      marjoram,
      yearOfMeetings({ audience: teasel }),
    );
    const look = (actor: typeof hazel, meetingId: string) =>
      getMeeting(tools, actor, { meetingId }).then(
        () => 'there',
        (error: unknown) => error,
      );
    expect(await look(hazel, firstMeetingId)).toBe('there');
    expect(await look(marjoram, firstMeetingId)).toBe('there');
    const unknown = await look(hazel, '0123456789abcdef01234567');
    expect(unknown).toMatchObject({ code: 'notFound', message: 'We could not find that meeting.' });
    for (const outsider of [rowan, barnaby, alder, stranger, strangeCoordinator]) {
      expect(await look(outsider, firstMeetingId)).toEqual(unknown);
    }
    expect(await look(hazel, 'next-one')).toEqual(unknown);
  });

  it('can still be seen when it is over', async () => {
    const { tools, clock, marjoram, hazel } = await openFenwold();
    const { firstMeetingId } = await createSeries(tools, marjoram, yearOfMeetings());
    clock.moveTo('2026-10-15T08:00:00.000Z');
    expect(await getMeeting(tools, hazel, { meetingId: firstMeetingId })).toMatchObject({
      state: 'over',
      choices: [],
    });
  });
});
