import { describe, expect, it } from 'vitest';

import {
  cancelMeeting,
  changeMeeting,
  getMeeting,
  holdAfterAll,
  listMeetings,
  listForStart,
  replyToMeeting,
  writeCalendarFile,
} from '#server/meetings/index.ts';
import { changeForm } from './support/change-form.ts';
import { once, openOctober } from './support/open-october.ts';

describe('cancelling a meeting', () => {
  it('CO4: says so where it stands, takes no more answers, and calendars hear it', async () => {
    const { tools, marjoram, hazel, rowan, meetingId, october, announced } = await openOctober();
    await cancelMeeting(tools, marjoram, once(meetingId));
    expect(await october()).toMatchObject({
      ...{ state: 'cancelled', choices: [], sequence: 1, counts: { going: 1 } },
    });
    expect(announced).toMatchObject([
      { event: 'meeting.changed', view: { meetingIds: [meetingId] } },
    ]);
    await expect(
      replyToMeeting(tools, rowan, { meetingId, answer: 'going' }),
    ).rejects.toMatchObject({ code: 'conflict', message: 'This meeting is cancelled.' });
    const { text } = await writeCalendarFile(tools, hazel, { meetingId });
    expect(text).toContain('STATUS:CANCELLED\r\n');
    expect(text).toContain('SEQUENCE:1\r\n');
    const { meetings } = await listMeetings(tools, hazel);
    expect(meetings.map(({ state }) => state)).toEqual([
      'cancelled',
      ...Array<string>(11).fill('ahead'),
    ]);
  });

  it('asks nobody about it on the start page', async () => {
    const { tools, marjoram, rowan, meetingId } = await openOctober();
    expect((await listForStart(tools, rowan)).meetings[0]?.id).toBe(meetingId);
    await cancelMeeting(tools, marjoram, once(meetingId));
    expect((await listForStart(tools, rowan)).meetings[0]?.id).not.toBe(meetingId);
  });

  it('cancels this and later ones, or all to come, and changes leave them alone', async () => {
    const { tools, marjoram, hazel, meetingId, october } = await openOctober();
    const { meetings } = await listMeetings(tools, hazel);
    const third = meetings[2];
    if (!third) throw new Error('The year has twelve dates.');
    const { meetingIds } = await cancelMeeting(tools, marjoram, {
      ...once(third.id),
      scope: 'later',
    });
    expect(meetingIds).toHaveLength(10);
    const form = changeForm(await october(), { day: '2026-10-15', scope: 'all' });
    expect((await changeMeeting(tools, marjoram, form)).meetingIds).toHaveLength(2);
    expect((await getMeeting(tools, hazel, { meetingId: third.id })).startsAt).toBe(third.startsAt);
    await cancelMeeting(tools, marjoram, { ...once(meetingId, 1), scope: 'all' });
    const after = await listMeetings(tools, hazel);
    expect(after.meetings.every(({ state }) => state === 'cancelled')).toBe(true);
    await expect(changeMeeting(tools, marjoram, form)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('takes a second press as done, and no form that is out of date', async () => {
    const { tools, marjoram, meetingId, october } = await openOctober();
    await changeMeeting(tools, marjoram, changeForm(await october(), { place: 'The mill' }));
    await expect(cancelMeeting(tools, marjoram, once(meetingId))).rejects.toMatchObject({
      code: 'conflict',
    });
    await cancelMeeting(tools, marjoram, once(meetingId, 1));
    await cancelMeeting(tools, marjoram, once(meetingId, 1));
    expect(await october()).toMatchObject({ state: 'cancelled', sequence: 2 });
  });

  it('cannot be done once it has begun', async () => {
    const { tools, clock, marjoram, meetingId, october } = await openOctober();
    clock.moveTo('2026-10-14T09:00:00.000Z');
    await expect(cancelMeeting(tools, marjoram, once(meetingId))).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await october()).toMatchObject({ state: 'running' });
  });

  it('is for coordinators of the county; for those who see no meetings it is not there', async () => {
    const { tools, hazel, teazle, barnaby, alder, strangeCoordinator, marjoram, meetingId } =
      await openOctober();
    const cancel = (actor: typeof hazel) => cancelMeeting(tools, actor, once(meetingId));
    const hold = (actor: typeof hazel) => holdAfterAll(tools, actor, { meetingId, sequence: 1 });
    for (const ask of [cancel, hold]) {
      await expect(ask(hazel)).rejects.toMatchObject({ code: 'notPermitted' });
      await expect(ask(teazle)).rejects.toMatchObject({ code: 'notPermitted' });
      for (const other of [barnaby, alder, strangeCoordinator]) {
        await expect(ask(other)).rejects.toMatchObject({ code: 'notFound' });
      }
      await expect(ask(marjoram)).resolves.toBeDefined();
    }
  });
});
