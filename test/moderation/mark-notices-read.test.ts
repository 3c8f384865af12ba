import { describe, expect, it } from 'vitest';

import { openModeration } from './support/open-moderation.ts';

describe('having read what moderators told', () => {
  it('takes away the mark of the one who says so, and of nobody else', async () => {
    const { moderation, people, again } = await openModeration();
    for (const { personId } of [people.hazel, people.rowan]) {
      await moderation.muteMember(people.marjoram, { personId, length: 'day', rule: 'kind' });
    }
    expect((await again(people.hazel)).unreadNotices).toBe(1);
    await moderation.markNoticesRead(people.hazel);
    expect((await again(people.hazel)).unreadNotices).toBeUndefined();
    expect((await again(people.rowan)).unreadNotices).toBe(1);
    expect((await moderation.listNotices(people.hazel, {})).notices).toHaveLength(1);
  });
});
