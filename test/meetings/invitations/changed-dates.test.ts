import { describe, expect, it } from 'vitest';

import {
  cancelMeeting,
  changeMeeting,
  getMeeting,
  holdAfterAll,
  makeFeed,
  readFeed,
  replyToMeeting,
} from '#server/meetings/index.ts';
import { isThere } from '#server/lib/trusted-filters.ts';
import { Invitation } from '#server/meetings/invitations/invitation.model.ts';
import { changeForm } from '../support/change-form.ts';
import { linkIn } from '../support/open-followed.ts';
import { once } from '../support/open-october.ts';
import { openInvited } from './support/open-invited.ts';

/** A year that Hazel was invited to, and the first letter is out of the way. */
async function openYear() {
  const world = await openInvited();
  await world.choose(world.hazel);
  const dates = await world.createYear();
  await world.send();
  world.office.delivered.length = 0;
  const [october, november, december] = dates;
  if (!october || !november || !december) throw new Error('There are twelve.');
  const { tools, marjoram, look } = world;
  return {
    ...world,
    ...{ dates, october, november, december },
    move: async (id: string, overrides: Record<string, unknown>) =>
      changeMeeting(tools, marjoram, changeForm(await look(id), overrides)),
    cancel: async (id: string, scope = 'this') =>
      cancelMeeting(tools, marjoram, { ...once(id, (await look(id)).sequence), scope }),
    feedOf: async () => {
      const feed = await makeFeed(tools, world.hazel, {});
      return (await readFeed(tools, { link: linkIn(feed) })).text;
    },
  };
}

describe('CO3: a date that is moved', () => {
  it('is told with the same UID, of which date, and a higher number; the feed agrees', async () => {
    const { tools, hazel, november, december, move, send, calendarsTo, subjectsTo, feedOf } =
      await openYear();
    for (const { id: meetingId } of [november, december]) {
      await replyToMeeting(tools, hazel, { meetingId, answer: 'going' });
    }
    await move(november.id, { day: '2026-11-18' });
    await send();
    await send();
    expect(subjectsTo(hazel)).toEqual(['Changed: Practice meeting']);
    const [letter] = calendarsTo(hazel);
    expect(letter).toMatchObject({ method: 'REQUEST', isSame: true });
    expect(letter?.events).toMatchObject([
      {
        uid: `${november.seriesId}@meetings.hedgerow`,
        ...{ recurrenceId: '2026-11-11T10:00:00', start: '2026-11-18T10:00:00' },
        ...{ sequence: 1, status: 'CONFIRMED', partStat: 'NEEDS-ACTION' },
      },
    ]);
    const feed = await feedOf();
    for (const line of [
      `UID:${november.seriesId}@meetings.hedgerow`,
      'RECURRENCE-ID;TZID=Europe/London:20261111T100000',
      'DTSTART;TZID=Europe/London:20261118T100000',
      'SEQUENCE:1',
    ]) {
      expect(feed).toContain(`\r\n${line}\r\n`);
      expect(letter?.text).toContain(`\r\n${line}\r\n`);
    }
    const answers = [november, december].map(({ id: meetingId }) =>
      getMeeting(tools, hazel, { meetingId }),
    );
    expect((await Promise.all(answers)).map(({ myAnswer }) => myAnswer)).toEqual([null, 'going']);
  });

  it('is told together with all that was changed with it, and once where it was changed twice', async () => {
    const { hazel, october, november, move, send, calendarsTo } = await openYear();
    await move(november.id, { startTime: '09:30', scope: 'later' });
    await move(october.id, { place: 'The library' });
    await move(october.id, { place: 'The chapel' });
    await send();
    const [letter, ...others] = calendarsTo(hazel);
    expect(others).toEqual([]);
    expect(letter?.events).toHaveLength(12);
    expect(letter?.text.match(/LOCATION:The chapel/g)).toHaveLength(1);
    expect(letter?.events[0]).toMatchObject({ sequence: 2, recurrenceId: '2026-10-14T10:00:00' });
  });

  it('keeps what was answered where only the place is another', async () => {
    const { tools, hazel, november, move, send, calendarsTo } = await openYear();
    await replyToMeeting(tools, hazel, { meetingId: november.id, answer: 'going' });
    await move(november.id, { place: 'The library' });
    await send();
    expect(calendarsTo(hazel)[0]?.events[0]?.partStat).toBe('ACCEPTED');
  });
});

describe('CO4: a date that is cancelled', () => {
  it('is called off by letter, and in the feed; once', async () => {
    const { hazel, november, cancel, send, calendarsTo, subjectsTo, feedOf, rowan } =
      await openYear();
    await cancel(november.id);
    await send();
    await send();
    expect(subjectsTo(hazel)).toEqual(['Cancelled: Practice meeting']);
    const [letter] = calendarsTo(hazel);
    expect(letter?.method).toBe('CANCEL');
    expect(letter?.events).toMatchObject([
      {
        uid: `${november.seriesId}@meetings.hedgerow`,
        ...{ recurrenceId: '2026-11-11T10:00:00', sequence: 1, status: 'CANCELLED' },
      },
    ]);
    expect(await feedOf()).toContain('STATUS:CANCELLED');
    expect(subjectsTo(rowan)).toEqual([]);
  });

  it('has no letter of its own later', async () => {
    const { november, cancel, send, office } = await openYear();
    await cancel(november.id);
    await send();
    for (const at of ['2026-11-10T09:30:00Z', '2026-11-11T09:00:00Z']) await send(at);
    expect(office.delivered).toHaveLength(1);
  });

  it('comes back with a higher number where it is held after all', async () => {
    const { tools, marjoram, hazel, november, cancel, send, calendarsTo } = await openYear();
    await cancel(november.id);
    await send();
    await holdAfterAll(tools, marjoram, { meetingId: november.id, sequence: 1 });
    await send();
    expect(calendarsTo(hazel).map(({ method }) => method)).toEqual(['CANCEL', 'REQUEST']);
    expect(calendarsTo(hazel)[1]?.events).toMatchObject([
      { sequence: 2, status: 'CONFIRMED', recurrenceId: '2026-11-11T10:00:00' },
    ]);
  });

  it('is the whole series where all is still to come; held after all it is invited to anew', async () => {
    const { tools, marjoram, hazel, dates, october, cancel, send, calendarsTo } = await openYear();
    await cancel(october.id, 'all');
    await send();
    const uid = `${october.seriesId}@meetings.hedgerow`;
    expect(calendarsTo(hazel)).toMatchObject([
      { method: 'CANCEL', events: [{ uid, recurrenceId: null, rule: null, sequence: 1 }] },
    ]);
    const meetingId = dates[4]?.id ?? '';
    await holdAfterAll(tools, marjoram, { meetingId, sequence: 1 });
    await send();
    expect(calendarsTo(hazel)[1]).toMatchObject({
      method: 'REQUEST',
      events: [
        { uid, sequence: 2, start: '2027-02-10T10:00:00' },
        { uid, sequence: 4, recurrenceId: '2027-02-10T10:00:00' },
      ],
    });
  });

  it('leaves in the calendar what has been held', async () => {
    const { hazel, november, cancel, send, calendarsTo, clock } = await openYear();
    clock.moveTo('2026-10-15T09:00:00.000Z');
    await cancel(november.id, 'all');
    await send();
    const [letter] = calendarsTo(hazel);
    expect(letter?.events).toHaveLength(11);
    expect(letter?.events.every(({ recurrenceId }) => recurrenceId !== null)).toBe(true);
  });

  it('and another that was moved are two letters, since a calendar takes one thing at a time', async () => {
    const { hazel, november, december, cancel, move, send, calendarsTo } = await openYear();
    await move(december.id, { day: '2026-12-16' });
    await cancel(november.id);
    await send();
    expect(calendarsTo(hazel).map(({ method }) => method)).toEqual(['CANCEL', 'REQUEST']);
    expect(await Invitation.countDocuments({ dueAt: isThere() })).toBe(0);
  });
});
