import { describe, expect, it } from 'vitest';

import { createPoll, decidePoll, getPollTime } from '#server/meetings/index.ts';
import { ConflictError, NotFoundError } from '#server/lib/errors.ts';
import { endRoles, lookingForDate, openPoll, times } from './support/open-poll.ts';

describe('who said what of a time', () => {
  it('is shown by name to the one who asked and to coordinators alone', async () => {
    const { tools, marjoram, hazel, teazle, rowan, stranger, teasel } = await openPoll();
    const { pollId } = await createPoll(tools, hazel, lookingForDate({ audience: teasel }));
    const asked = { pollId, time: times[0] };
    for (const actor of [hazel, marjoram]) {
      expect(await getPollTime(tools, actor, asked)).toMatchObject({ time: { key: times[0] } });
    }
    for (const actor of [teazle, rowan, stranger]) {
      await expect(getPollTime(tools, actor, asked)).rejects.toThrow(NotFoundError);
    }
    const other = { pollId, time: '2026-10-22T10:00' };
    await expect(getPollTime(tools, hazel, other)).rejects.toThrow(NotFoundError);
  });

  it('names those who may come, in order, and nobody once a date was chosen', async () => {
    const { tools, marjoram, hazel, rowan, teazle, pollId, answer } = await openPoll();
    await answer(rowan, 'yes', 'no', 'no');
    await answer(hazel, 'yes', 'no', 'no');
    await answer(teazle, 'maybe', 'no', 'no');
    const asked = { pollId, time: times[0] };
    const names = async () => {
      const { people } = await getPollTime(tools, marjoram, asked);
      return Object.values(people).map((some) => some.map(({ name }) => name));
    };
    expect(await names()).toEqual([['Hazel Quickset', 'Rowan Brackett'], ['Dr Teazle Hurdle'], []]);
    await endRoles(rowan);
    expect((await names())[0]).toEqual(['Hazel Quickset']);
    await decidePoll(tools, marjoram, { ...asked, place: 'The mill', phone: '', link: '' });
    await expect(names()).rejects.toThrow(ConflictError);
  });
});
