import { describe, expect, it } from 'vitest';

import { createPoll, decidePoll, getMeeting, listMeetings } from '#server/meetings/index.ts';
import { Meeting } from '#server/meetings/meeting.model.ts';
import { Reply } from '#server/meetings/reply.model.ts';
import { Series } from '#server/meetings/series.model.ts';
import { ConflictError, NotFoundError } from '#server/lib/errors.ts';
import { refusalOf } from '../support/refusal.ts';
import { endRoles, lookingForDate, openPoll, times } from './support/open-poll.ts';

const hall = { place: 'Ambry Village Hall', phone: '', link: '' };

describe('choosing a date', () => {
  it('makes one meeting of it, to which those go who said yes to it, and nobody else', async () => {
    const {
      tools,
      announced,
      marjoram,
      hazel,
      rowan,
      teazle,
      fenwold,
      teasel,
      pollId,
      answer,
      look,
    } = await openPoll();
    const linnet = await fenwold.addPerson('Linnet Rail', ['linkWorker', teasel]);
    await answer(hazel, 'yes', 'yes', 'no');
    await answer(rowan, 'no', 'maybe', 'yes');
    await answer(teazle, 'yes', 'no', 'no');
    await answer(linnet, 'no', 'yes', 'no');
    await endRoles(linnet);
    announced.length = 0;
    const { meetingId } = await decidePoll(tools, marjoram, { pollId, time: times[1], ...hall });
    const meeting = await getMeeting(tools, hazel, { meetingId });
    expect(meeting).toMatchObject({
      ...{ name: 'Training day', place: 'Ambry Village Hall', times: 1, organisations: [] },
      ...{ startsAt: '2026-10-28T10:00:00.000Z', endsAt: '2026-10-28T12:00:00.000Z' },
      ...{ rule: { repeat: 'dates' }, movedFrom: null, myAnswer: 'going' },
      counts: { going: 1, no: 0 },
    });
    expect(await getMeeting(tools, rowan, { meetingId })).toMatchObject({ myAnswer: null });
    expect(await look(hazel)).toMatchObject({ state: 'decided', decided: { meetingId } });
    expect(announced.map(({ event }) => event)).toEqual(['poll.decided', 'series.created']);
    expect(announced[0]?.audience).toContain(rowan.personId);
  });

  it('is done once, pressed twice or by several at one moment', async () => {
    const { tools, marjoram, hazel, teazle, teasel } = await openPoll();
    const { pollId } = await createPoll(tools, hazel, lookingForDate({ audience: teasel }));
    const choose = (actor: typeof hazel, time: string) =>
      decidePoll(tools, actor, { pollId, time, ...hall });
    const all = await Promise.all(
      [hazel, marjoram, hazel, marjoram].map((actor) => choose(actor, times[0])),
    );
    expect(new Set(all.map(({ meetingId }) => meetingId)).size).toBe(1);
    expect([await Series.countDocuments(), await Meeting.countDocuments()]).toEqual([1, 1]);
    expect(await choose(hazel, times[0])).toEqual(all[0]);
    await expect(choose(marjoram, times[1])).rejects.toThrow(ConflictError);
    expect((await listMeetings(tools, teazle)).meetings).toHaveLength(1);
  });

  it('keeps one of two different choices at one moment, whole', async () => {
    const { tools, marjoram, hazel, pollId, answer, look } = await openPoll();
    await answer(hazel, 'yes', 'yes', 'yes');
    const settled = await Promise.allSettled(
      times.map((time) => decidePoll(tools, marjoram, { pollId, time, ...hall })),
    );
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const meeting = await Meeting.findOne().orFail().lean();
    expect((await look()).decided?.meetingId).toBe(meeting._id.toString());
    expect(await Meeting.countDocuments()).toBe(1);
    expect(await Reply.countDocuments({ meetingId: meeting._id })).toBe(1);
  });

  it('is for the one who asked and for coordinators', async () => {
    const { tools, marjoram, hazel, teazle, rowan, stranger, teasel } = await openPoll();
    const { pollId } = await createPoll(tools, hazel, lookingForDate({ audience: teasel }));
    const choose = (actor: typeof hazel, time = times[0] as string) =>
      decidePoll(tools, actor, { pollId, time, ...hall });
    for (const actor of [teazle, rowan, stranger])
      await expect(choose(actor)).rejects.toThrow(NotFoundError);
    await expect(choose(hazel, '2026-10-22T10:00')).rejects.toThrow(NotFoundError);
    expect(await Series.countDocuments()).toBe(0);
    expect(await choose(marjoram)).toBeTruthy();
  });

  it('needs a place or a way to join, has its words read by Guard, and takes no time that has passed', async () => {
    const { tools, clock, marjoram, pollId, look } = await openPoll({ place: '' });
    const choose = (words: object) =>
      decidePoll(tools, marjoram, { pollId, time: times[0], ...hall, ...words });
    expect((await refusalOf(choose({ place: '' }))).fields).toEqual(['place']);
    expect((await refusalOf(choose({ place: 'Ask about 999 000 1006' }))).fields).toEqual([
      'place',
    ]);
    clock.moveTo('2026-10-21T09:00:00.000Z');
    await expect(choose({})).rejects.toThrow(ConflictError);
    expect(await look()).toMatchObject({ state: 'closed' });
    expect(await decidePoll(tools, marjoram, { pollId, time: times[2], ...hall })).toBeTruthy();
  });
});
