import { describe, expect, it } from 'vitest';

import { Person } from '#server/accounts/person.model.ts';
import { InvalidInputError } from '#server/lib/errors.ts';
import { countNew, markSeen } from '#server/notifications/index.ts';
import { heardBy } from '#test/messaging/support/fenwold.ts';
import { openForYou } from './support/open-for-you.ts';

describe('having seen what is for me', () => {
  it('holds for all that was there when the page was read, and for nothing that came since', async () => {
    const { people, mention, direct, tell, list, tools, clock, announced, withNews } =
      await openForYou();
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
    expect(await countNew(tools, withNews(hazel))).toBe(1);
    expect((await list(hazel)).notifications.map(({ isSeen }) => isSeen)).toEqual([false, true]);
    expect(await countNew(tools, withNews(marjoram))).toBe(1);
    expect(heardBy(announced, hazel, 'notifications.changed')).toHaveLength(1);
  });

  it('leaves nothing to ask about once all is seen, and something as long as not', async () => {
    const { people, mention, tell, list, tools, clock } = await openForYou();
    const { hazel } = people;
    const timesTold = async () => (await Person.findById(hazel.personId).lean())?.timesTold;
    await mention(hazel, 'Hazel Quickset');
    await tell();
    const { readAt } = await list(hazel);
    clock.forward({ minutes: 1 });
    await mention(hazel, 'Hazel Quickset');
    await tell();
    await markSeen(tools, hazel, { readAt });
    expect(await timesTold()).toBe(2);
    await markSeen(tools, hazel, { readAt: (await list(hazel)).readAt });
    expect(await timesTold()).toBeUndefined();
  });

  it('takes a moment and nothing else', async () => {
    const { people, tools } = await openForYou();
    for (const readAt of [undefined, 'now', { $gt: '' }]) {
      await expect(markSeen(tools, people.hazel, { readAt })).rejects.toThrow(InvalidInputError);
    }
  });
});
