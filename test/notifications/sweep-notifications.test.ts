import { describe, expect, it } from 'vitest';

import { sweepNotifications } from '#server/notifications/index.ts';
import { openForYou } from './support/open-for-you.ts';

describe('what is old under “For you”', () => {
  it('goes after 90 days', async () => {
    const { people, mention, tell, kindsFor, tools, clock } = await openForYou();
    await mention(people.hazel, 'Hazel Quickset');
    await tell();
    clock.forward({ days: 90 });
    await sweepNotifications(tools);
    expect(await kindsFor(people.hazel)).toEqual(['mention']);
    clock.forward({ minutes: 1 });
    await sweepNotifications(tools);
    expect(await kindsFor(people.hazel)).toEqual([]);
  });
});
