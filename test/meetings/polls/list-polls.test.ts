import { describe, expect, it } from 'vitest';

import { createPoll, decidePoll, listPolls } from '#server/meetings/index.ts';
import { lookingForDate, openPoll, times } from './support/open-poll.ts';

describe('the polls of a person', () => {
  it('are those that take answers, with whether they were answered', async () => {
    const { tools, hazel, rowan, teazle, barnaby, stranger, teasel, answer } = await openPoll();
    await createPoll(
      tools,
      hazel,
      lookingForDate({ audience: teasel, name: 'Of Teasel', closesOn: '2026-10-12' }),
    );
    await answer(hazel, 'yes');
    const lines = async (actor: typeof hazel) =>
      (await listPolls(tools, actor)).polls.map(({ name, isAnswered }) => [name, isAnswered]);
    expect(await lines(hazel)).toEqual([
      ['Of Teasel', false],
      ['Training day', true],
    ]);
    expect(await lines(teazle)).toEqual([
      ['Of Teasel', false],
      ['Training day', false],
    ]);
    expect(await lines(rowan)).toEqual([['Training day', false]]);
    for (const actor of [barnaby, stranger]) expect(await lines(actor)).toEqual([]);
  });

  it('that have closed wait for those who choose, until one is chosen', async () => {
    const { tools, clock, marjoram, hazel, teazle, teasel } = await openPoll();
    const { pollId } = await createPoll(tools, hazel, lookingForDate({ audience: teasel }));
    clock.moveTo('2026-10-15T08:00:00.000Z');
    const states = async (actor: typeof hazel) =>
      (await listPolls(tools, actor)).polls.map(({ state }) => state);
    expect(await states(marjoram)).toEqual(['closed', 'closed']);
    expect(await states(hazel)).toEqual(['closed']);
    expect(await states(teazle)).toEqual([]);
    await decidePoll(tools, hazel, {
      pollId,
      time: times[1],
      place: 'The mill',
      phone: '',
      link: '',
    });
    expect(await states(hazel)).toEqual([]);
  });

  it('are a few, however many there are', async () => {
    const { tools, marjoram, hazel, teazle, teasel } = await openPoll();
    for (const actor of [hazel, teazle]) {
      for (let index = 0; index < 5; index += 1) {
        await createPoll(tools, actor, lookingForDate({ audience: teasel }));
      }
    }
    const { polls, areMore } = await listPolls(tools, marjoram);
    expect([polls.length, areMore]).toEqual([10, true]);
  });
});
