import { describe, expect, it } from 'vitest';

import { newClientId } from '#test/resources/support/open-county.ts';
import { openModeration } from './support/open-moderation.ts';

describe('letting somebody write again', () => {
  it('works at once, and is told and written down', async () => {
    const { people, moderation, messaging, again, noticesOf, countyRoomId } =
      await openModeration();
    const { personId } = people.hazel;
    await moderation.muteMember(people.marjoram, { personId, length: 'fourWeeks', rule: 'kind' });
    const send = async () =>
      messaging.sendMessage(await again(people.hazel), {
        ...{ roomId: countyRoomId, text: 'Hello', clientId: newClientId() },
      });
    await expect(send()).rejects.toMatchObject({ code: 'notPermitted' });
    await moderation.liftMute(people.linden, { personId });
    expect(await send()).toMatchObject({ text: 'Hello' });
    const kinds = (await noticesOf(people.hazel)).map(({ kind }) => kind);
    expect([...kinds].sort()).toEqual(['muteLifted', 'muted']);
    const { entries } = await moderation.listAudit(people.alder, {});
    expect(entries.map(({ act }) => act).sort()).toEqual(['muteLifted', 'muted']);
  });

  it('is for moderators, and not for oneself', async () => {
    const { people, moderation, again } = await openModeration();
    const { personId } = people.linden;
    await moderation.muteMember(people.marjoram, { personId, length: 'day', rule: 'kind' });
    for (const [actor, code] of [
      [people.linden, 'notPermitted'],
      [people.hazel, 'notFound'],
      [people.reed, 'notFound'],
    ] as const) {
      await expect(moderation.liftMute(actor, { personId })).rejects.toMatchObject({ code });
    }
    expect((await again(people.linden)).mutedUntil).toBeDefined();
  });
});
