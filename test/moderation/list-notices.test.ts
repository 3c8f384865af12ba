import { describe, expect, it } from 'vitest';

import { HIDE, openModeration } from './support/open-moderation.ts';

describe('what moderators had to tell somebody', () => {
  it('is for that person only, newest first, and unread until they say so', async () => {
    const { moderation, people, reportedMessage, clock, again } = await openModeration();
    const { matterId } = await reportedMessage();
    await moderation.openMatter(people.marjoram, { matterId });
    clock.forward({ minutes: 1 });
    await moderation.decideMatter(people.marjoram, { matterId, ...HIDE });
    const rowan = await again(people.rowan);
    expect(await moderation.listNotices(rowan, {})).toMatchObject({
      notices: [{ kind: 'hidden', rule: 'kind' }, { kind: 'wasRead' }],
      unread: 2,
      next: null,
    });
    expect(await moderation.listNotices(people.linnet, {})).toMatchObject({ notices: [] });
    expect((await again(people.linnet)).unreadNotices).toBeUndefined();
  });

  it('is paged', async () => {
    const { moderation, people, clock } = await openModeration();
    const { marjoram, hazel } = people;
    for (let number = 0; number < 23; number += 1) {
      clock.forward({ minutes: 1 });
      await moderation.muteMember(marjoram, {
        personId: hazel.personId,
        length: 'day',
        rule: 'kind',
      });
    }
    const first = await moderation.listNotices(hazel, {});
    const second = await moderation.listNotices(hazel, { after: first.next });
    expect([first.notices.length, second.notices.length, second.next]).toEqual([20, 3, null]);
    const ids = [...first.notices, ...second.notices].map(({ id }) => id);
    expect(new Set(ids).size).toBe(23);
  });
});
