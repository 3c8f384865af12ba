import { describe, expect, it } from 'vitest';

import type { Actor } from '#server/accounts/contract.ts';
import { changeHand, takeHand } from '#server/meetings/index.ts';
import { openMeeting } from './support/open-meeting.ts';

describe('the first hand', () => {
  it('is taken by whoever leads, one at a time', async () => {
    const { tools, meetingId, see, hazel, rowan, marjoram } = await openMeeting();
    const take = (actor: Actor, { personId }: Actor) =>
      takeHand(tools, actor, { meetingId, personId });
    for (const one of [rowan, hazel]) {
      await changeHand(tools, one, { meetingId, hand: 'raised' });
    }
    await expect(take(hazel, rowan)).rejects.toMatchObject({ code: 'notPermitted' });
    await expect(take(marjoram, hazel)).rejects.toThrow('Another hand is first now.');
    const both = await Promise.allSettled([take(marjoram, rowan), take(marjoram, rowan)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await see(marjoram)).hands.map(({ id }) => id)).toEqual([hazel.personId]);
  });
});
