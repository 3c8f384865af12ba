import { describe, expect, it } from 'vitest';

import { invitePeople, listInvitations } from '#server/accounts/index.ts';

import { joinHazel, joinMarjoram, openFenwold, type TestCounty } from './support/county.ts';
import { examinedBy } from './support/examined-by.ts';
import { addMarlshire } from './support/second-county.ts';

const inviteMany = async ({ tools, alder, teaselHouse }: TestCounty, count: number) => {
  const addresses = Array.from({ length: count }, (_, n) => `n${n}@teasel.example`).join('\n');
  const form = { addresses, role: 'linkWorker', organisationId: teaselHouse };
  await invitePeople(tools, alder, form);
  await tools.mailer.settle();
};

describe('open invitations', () => {
  it('say whom, to what, by whom and until when, without those that were used', async () => {
    const fenwold = await openFenwold();
    await joinHazel(fenwold);
    await inviteMany(fenwold, 1);
    const marjoram = await joinMarjoram(fenwold);
    const form = { addresses: 'boss@fenwold.example', role: 'administrator' };
    await invitePeople(fenwold.tools, fenwold.alder, form);
    const { items } = await listInvitations(fenwold.tools, marjoram, {});
    expect(items).toMatchObject([
      { email: 'boss@fenwold.example', role: 'administrator', organisation: 'Fenwold' },
      {
        email: 'n0@teasel.example',
        role: 'linkWorker',
        organisation: 'Teasel House',
        invitedBy: 'Alder Gatepost',
        invitedAt: '2026-10-07T08:30:00.000Z',
        expiresAt: '2026-10-14T08:30:00.000Z',
        state: 'open',
      },
    ]);
    expect(JSON.stringify(items)).not.toContain('oken');
  });

  it('are marked when they are too old', async () => {
    const fenwold = await openFenwold();
    await inviteMany(fenwold, 1);
    fenwold.clock.forward({ days: 7 });
    expect((await listInvitations(fenwold.tools, fenwold.alder, {})).items).toMatchObject([
      { state: 'expired' },
    ]);
  });

  it('come page by page, newest first, by an index', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    await inviteMany(fenwold, 60);
    const first = await listInvitations(tools, alder, {});
    const second = await listInvitations(tools, alder, { after: first.after });
    expect([first.items.length, second.items.length, second.after]).toEqual([50, 10, null]);
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort().reverse());

    for (const input of [{}, { after: first.after }]) {
      const [plan] = await examinedBy('invitations', () => listInvitations(tools, alder, input));
      expect(plan?.stages).toContain('IXSCAN');
      expect(plan?.stages).not.toContain('SORT');
      expect(plan?.examined).toBeLessThanOrEqual(2 * (plan?.returned ?? 0));
    }
  });

  it('are not there for link workers, and are those of one’s own county', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    await inviteMany(fenwold, 2);
    const { bryony } = await addMarlshire(tools);
    await expect(listInvitations(tools, await joinHazel(fenwold), {})).rejects.toMatchObject({
      code: 'notFound',
    });
    expect((await listInvitations(tools, bryony, {})).items).toEqual([]);
    expect((await listInvitations(tools, alder, {})).items).toHaveLength(2);
  });
});
