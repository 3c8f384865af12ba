import { describe, expect, it } from 'vitest';

import {
  findInvitation,
  invitePeople,
  listInvitations,
  revokeInvitation,
} from '#server/accounts/index.ts';

import { joinHazel, joinMarjoram, openFenwold, type TestCounty } from './support/county.ts';
import { addMarlshire } from './support/second-county.ts';

async function invited({ tools, alder, teaselHouse }: TestCounty, role: string) {
  const organisationId = role === 'administrator' ? undefined : teaselHouse;
  await invitePeople(tools, alder, { addresses: 'sorrel@x.example', role, organisationId });
  const { items } = await listInvitations(tools, alder, {});
  return { invitationId: items.find((one) => one.email === 'sorrel@x.example')?.id ?? '' };
}

describe('taking an invitation back', () => {
  it('ends its link, and a new one can be sent at once', async () => {
    const fenwold = await openFenwold();
    const { tools } = fenwold;
    const form = await invited(fenwold, 'linkWorker');
    const token = await fenwold.tokenTo('sorrel@x.example');
    expect(await findInvitation(tools, { token }, null)).not.toBeNull();
    await revokeInvitation(tools, await joinMarjoram(fenwold), form);
    expect(await findInvitation(tools, { token }, null)).toBeNull();
    await expect(revokeInvitation(tools, fenwold.alder, form)).rejects.toMatchObject({
      code: 'notFound',
    });
    expect((await invited(fenwold, 'linkWorker')).invitationId).not.toBe(form.invitationId);
  });

  it('is for those who may send it: an administrator’s is an administrator’s', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    const form = await invited(fenwold, 'administrator');
    const { bryony } = await addMarlshire(tools);
    await expect(revokeInvitation(tools, await joinMarjoram(fenwold), form)).rejects.toMatchObject({
      code: 'notPermitted',
    });
    for (const actor of [bryony, await joinHazel(fenwold)]) {
      await expect(revokeInvitation(tools, actor, form)).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    await expect(revokeInvitation(tools, alder, form)).resolves.toBeUndefined();
  });
});
