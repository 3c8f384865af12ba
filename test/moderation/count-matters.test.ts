import { describe, expect, it } from 'vitest';

import { openModeration } from './support/open-moderation.ts';

describe('how many matters wait', () => {
  it('is told to moderators, without what they wrote themselves, and is 0 for others', async () => {
    const { moderation, people, report, reportedMessage, say, countyRoomId } =
      await openModeration();
    await reportedMessage();
    const { id } = await say(people.marjoram, countyRoomId, 'Be quick about it');
    await report(people.hazel, 'message', id);
    const count = (actor: typeof people.hazel) => moderation.countMatters(actor);
    expect(await count(people.linden)).toBe(2);
    expect(await count(people.marjoram)).toBe(1);
    expect(await count(people.hazel)).toBe(0);
    expect(await count(people.reed)).toBe(0);
  });
});
