import { describe, expect, it } from 'vitest';

import { startLivePlatform } from '#test/support/live-platform.ts';
import { openModeration } from './support/open-moderation.ts';

describe('closing the account of a member', () => {
  it('is for administrators, and is written down', async () => {
    const { moderation, people, platform } = await openModeration();
    const { personId } = people.hazel;
    for (const [actor, code] of [
      [people.marjoram, 'notPermitted'],
      [people.rowan, 'notFound'],
      [people.reed, 'notFound'],
    ] as const) {
      await expect(moderation.closeMember(actor, { personId })).rejects.toMatchObject({ code });
    }
    expect((await moderation.listAudit(people.alder, {})).entries).toEqual([]);
    await moderation.closeMember(people.alder, { personId });
    expect((await moderation.listAudit(people.alder, {})).entries).toMatchObject([
      { act: 'closed', by: { name: 'Alder Gatepost' }, person: { name: 'Hazel Quickset' } },
    ]);
    const member = platform.accounts.getMember(people.alder, { personId });
    await expect(member).rejects.toMatchObject({ code: 'notFound' });
  });

  it('AD1: ends the person’s sockets and pages within five seconds, and nobody else’s', async () => {
    const { platform, marjoram, invite, teaselId } = await startLivePlatform();
    const asLinkWorker = { role: 'linkWorker', organisationId: teaselId };
    const hazel = await invite({ name: 'Hazel Quickset', ...asLinkWorker });
    const rowan = await invite({ name: 'Rowan Brackett', ...asLinkWorker });
    const [hers, hersToo, his] = [
      await hazel.connect(),
      await hazel.connect(),
      await rowan.connect(),
    ];
    const identify = async (cookieHeader: string) =>
      platform.accounts.identify({ cookieHeader, requestId: 'test', prolong: false });
    const administrator = await identify(marjoram.cookie);
    if (!administrator) throw new Error('Marjoram is not signed in.');
    expect(await identify(hazel.cookie)).not.toBeNull();

    const began = Date.now();
    const { personId } = hazel;
    await platform.moderation.closeMember(administrator.actor, { personId });
    await expect
      .poll(() => [hers, hersToo].map(({ socket }) => socket.connected), { timeout: 5_000 })
      .toEqual([false, false]);
    expect(await identify(hazel.cookie)).toBeNull();
    expect(Date.now() - began).toBeLessThan(5_000);
    await expect(hazel.connect()).rejects.toThrow('notSignedIn');
    expect(his.socket.connected).toBe(true);
    expect(await identify(rowan.cookie)).not.toBeNull();
  });
});
