import { describe, expect, it } from 'vitest';

import { listMemberIds } from '#server/accounts/index.ts';

import { startLivePlatform } from '#test/support/live-platform.ts';

describe('the people who hold a role', () => {
  it('are those of the organisation, or of the whole county, each once and of no other role', async () => {
    const live = await startLivePlatform();
    const { tools, platform, marjoram, teaselId } = live;
    const hazel = await live.invite({
      name: 'Hazel Quickset',
      role: 'linkWorker',
      organisationId: teaselId,
    });
    const identity = await platform.accounts.identify({
      cookieHeader: hazel.cookie,
      requestId: 'test',
      prolong: false,
    });
    const countyId = identity?.actor.countyId ?? '';

    const inTeasel = { countyId, organisationId: teaselId };
    const inCounty = { countyId, organisationId: null };
    expect(await listMemberIds(tools, { ...inTeasel, roles: ['linkWorker'] })).toEqual([
      hazel.personId,
    ]);
    expect(await listMemberIds(tools, { ...inTeasel, roles: ['coordinator'] })).toEqual([]);
    expect(
      await listMemberIds(tools, { ...inCounty, roles: ['coordinator', 'administrator'] }),
    ).toEqual([marjoram.personId]);
    expect(
      await listMemberIds(tools, {
        countyId: '000000000000000000000000',
        organisationId: null,
        roles: ['linkWorker'],
      }),
    ).toEqual([]);
  });
});
