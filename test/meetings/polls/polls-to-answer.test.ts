import { describe, expect, it } from 'vitest';

import { createPoll, listForStart } from '#server/meetings/index.ts';
import { lookingForDate, openPoll } from './support/open-poll.ts';

describe('what waits for my answer', () => {
  it('is what takes answers, and not what I answered or what others are asked', async () => {
    const { tools, clock, marjoram, hazel, rowan, barnaby, teasel, answer } = await openPoll();
    const form = lookingForDate({ audience: teasel, name: 'Of Teasel', closesOn: '2026-10-12' });
    await createPoll(tools, hazel, form);
    const names = async (actor: typeof hazel) =>
      (await listForStart(tools, actor)).polls.map(({ name }) => name);
    expect(await names(hazel)).toEqual(['Of Teasel', 'Training day']);
    // May come to those of Teasel as well, and is not asked about them.
    expect(await names(marjoram)).toEqual(['Training day']);
    expect(await names(barnaby)).toEqual([]);
    await answer(hazel, 'no', 'no', 'no');
    expect(await names(hazel)).toEqual(['Of Teasel']);
    clock.moveTo('2026-10-15T08:00:00.000Z');
    expect(await names(rowan)).toEqual([]);
  });
});
