import { describe, expect, it } from 'vitest';

import {
  callOffPoll,
  createPoll,
  decidePoll,
  getPollTime,
  listForStart,
  listPolls,
  markDuePolls,
} from '#server/meetings/index.ts';
import { ConflictError, NotFoundError } from '#server/lib/errors.ts';
import { Series } from '#server/meetings/series.model.ts';
import { lookingForDate, openPoll, times } from './support/open-poll.ts';

const hall = { place: 'Ambry Village Hall', phone: '', link: '' };

describe('looking for a date no more', () => {
  it('ends it for everybody: no answers, no choice, no reminder, in no list', async () => {
    const { tools, announced, clock, marjoram, hazel, rowan, pollId, answer, look } =
      await openPoll();
    await answer(hazel, 'yes', 'no', 'no');
    announced.length = 0;
    for (let press = 0; press < 2; press += 1) {
      expect(await callOffPoll(tools, marjoram, { pollId })).toEqual({ pollId });
    }
    expect(announced.map(({ event }) => event)).toEqual(['poll.calledOff']);
    expect(announced[0]?.audience).toContain(rowan.personId);
    expect(await look(hazel)).toMatchObject({ state: 'calledOff', myAnswers: ['yes', 'no', 'no'] });
    const time = times[0];
    for (const work of [
      () => answer(rowan, 'yes'),
      () => decidePoll(tools, marjoram, { pollId, time, ...hall }),
      () => getPollTime(tools, marjoram, { pollId, time }),
    ]) {
      await expect(work()).rejects.toThrow(ConflictError);
    }
    expect(await Series.countDocuments()).toBe(0);
    expect(await listPolls(tools, marjoram)).toEqual({ polls: [], areMore: false });
    expect((await listForStart(tools, rowan)).polls).toEqual([]);
    clock.moveTo('2026-10-20T08:00:00.000Z');
    await markDuePolls(tools);
    expect(await look()).toMatchObject({ state: 'calledOff' });
    expect((await listPolls(tools, marjoram)).polls).toEqual([]);
  });

  it('is for whoever asked and for coordinators; for others there is nothing to call off', async () => {
    const { tools, marjoram, hazel, rowan, teazle, stranger, barnaby, teasel, look } =
      await openPoll();
    const { pollId } = await createPoll(tools, hazel, lookingForDate({ audience: teasel }));
    for (const actor of [teazle, rowan, stranger, barnaby]) {
      await expect(callOffPoll(tools, actor, { pollId })).rejects.toThrow(NotFoundError);
    }
    await callOffPoll(tools, hazel, { pollId });
    const other = await createPoll(tools, hazel, lookingForDate({ audience: teasel }));
    await callOffPoll(tools, marjoram, other);
    expect(await look()).toMatchObject({ state: 'open' });
  });

  it('is too late once a date was chosen; of both at one moment one is done', async () => {
    const { tools, marjoram, hazel, pollId, look, teasel } = await openPoll();
    await decidePoll(tools, marjoram, { pollId, time: times[0], ...hall });
    await expect(callOffPoll(tools, marjoram, { pollId })).rejects.toThrow(ConflictError);
    expect(await look()).toMatchObject({ state: 'decided' });

    for (let round = 0; round < 4; round += 1) {
      const { pollId: both } = await createPoll(tools, hazel, lookingForDate({ audience: teasel }));
      const before = await Series.countDocuments();
      const done = await Promise.allSettled([
        callOffPoll(tools, marjoram, { pollId: both }),
        decidePoll(tools, hazel, { pollId: both, time: times[1], ...hall }),
      ]);
      expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      const isDecided = done[1].status === 'fulfilled';
      expect((await Series.countDocuments()) - before).toBe(isDecided ? 1 : 0);
    }
  });

  it('lets whoever asked look for another date in its place', async () => {
    const { tools, hazel, teasel } = await openPoll();
    const ask = () => createPoll(tools, hazel, lookingForDate({ audience: teasel }));
    const five = [await ask(), await ask(), await ask(), await ask(), await ask()];
    await expect(ask()).rejects.toThrow(ConflictError);
    await callOffPoll(tools, hazel, five[0]);
    expect(await ask()).toHaveProperty('pollId');
  });
});
