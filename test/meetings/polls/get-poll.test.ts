import { describe, expect, it } from 'vitest';

import { createPoll, createSeries, getPoll } from '#server/meetings/index.ts';
import { NotFoundError } from '#server/lib/errors.ts';
import { yearOfMeetings } from '../support/open-fenwold.ts';
import { endRoles, lookingForDate, openPoll } from './support/open-poll.ts';

describe('a poll', () => {
  it('counts who may come, and no more whoever has left', async () => {
    const { hazel, rowan, answer, look } = await openPoll();
    await answer(hazel, 'yes', 'yes', 'no');
    await answer(rowan, 'yes', 'no', 'no');
    expect((await look()).counts).toMatchObject({ answered: 2, waiting: 2, version: 2 });
    await endRoles(rowan);
    const { counts } = await look();
    expect(counts).toMatchObject({ answered: 1, waiting: 2, version: 2 });
    expect(counts.times[0]).toEqual({ yes: 1, maybe: 0, no: 0 });
  });

  it('says who asks, and to nobody who said what', async () => {
    const { marjoram, hazel, rowan, answer, look } = await openPoll();
    await answer(rowan, 'yes', 'no', 'no');
    const seen = await look(hazel);
    expect(seen).toMatchObject({ askedBy: { name: 'Marjoram Stile' }, mayDecide: false });
    expect(JSON.stringify(await look(marjoram))).not.toContain(rowan.personId);
    expect(await look(marjoram)).toMatchObject({ mayDecide: true });
  });

  it('marks bank holidays and other meetings, but none that its reader may not see', async () => {
    const { tools, marjoram, hazel, rowan, teasel, brackenford } = await openPoll();
    const times = [
      { day: '2026-11-11', startTime: '11:00' },
      { day: '2026-12-25', startTime: '' },
    ];
    const year = (audience: string, name: string) =>
      createSeries(tools, marjoram, yearOfMeetings({ audience, name }));
    await year(teasel, 'Of Teasel');
    await year(brackenford, 'Of Brackenford');
    const { pollId } = await createPoll(tools, marjoram, lookingForDate({ times }));
    const named = async (actor: typeof hazel) => {
      const poll = await getPoll(tools, actor, { pollId });
      return poll.times.map(({ clashes, holiday }) => [clashes.map(({ name }) => name), holiday]);
    };
    expect(await named(hazel)).toEqual([
      [['Of Teasel'], null],
      [[], 'Christmas Day'],
    ]);
    expect(await named(rowan)).toEqual([
      [['Of Brackenford'], null],
      [[], 'Christmas Day'],
    ]);
    expect((await named(marjoram))[0]?.[0]).toHaveLength(2);
  });

  it('is not there for those who may not come', async () => {
    const { tools, hazel, rowan, teazle, barnaby, stranger, teasel } = await openPoll();
    const { pollId } = await createPoll(tools, hazel, lookingForDate({ audience: teasel }));
    expect(await getPoll(tools, teazle, { pollId })).toMatchObject({ mayDecide: false });
    for (const actor of [rowan, barnaby, stranger]) {
      await expect(getPoll(tools, actor, { pollId })).rejects.toThrow(NotFoundError);
    }
  });
});
