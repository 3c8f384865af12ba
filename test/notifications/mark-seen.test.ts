import { describe, expect, it } from 'vitest';

import { InvalidInputError } from '#server/lib/errors.ts';
import { countNew, markSeen } from '#server/notifications/index.ts';
import { heardBy } from '#test/messaging/support/fenwold.ts';
import { openForYou } from './support/open-for-you.ts';

describe('having seen what is for me', () => {
  it('holds for all that was there when the page was read, and for nothing that came since', async () => {
    const { people, mention, direct, tell, list, tools, clock, announced } = await openForYou();
    const { hazel, rowan, marjoram } = people;
    await mention(hazel, 'Hazel Quickset');
    await mention(marjoram, 'Marjoram Stile');
    await tell();
    const { readAt } = await list(hazel);
    clock.forward({ minutes: 1 });
    await direct(rowan, hazel);
    await tell();
    announced.length = 0;
    await markSeen(tools, hazel, { readAt });
    expect(await countNew(tools, hazel)).toBe(1);
    expect((await list(hazel)).notifications.map(({ isSeen }) => isSeen)).toEqual([false, true]);
    expect(await countNew(tools, marjoram)).toBe(1);
    expect(heardBy(announced, hazel, 'notifications.changed')).toHaveLength(1);
  });

  it('takes a moment and nothing else', async () => {
    const { people, tools } = await openForYou();
    for (const readAt of [undefined, 'now', { $gt: '' }]) {
      await expect(markSeen(tools, people.hazel, { readAt })).rejects.toThrow(InvalidInputError);
    }
  });
});
