import { describe, expect, it } from 'vitest';

import { findInvitation, invitePeople } from '#server/accounts/index.ts';
import { Invitation } from '#server/accounts/invitation.model.ts';

import { joinBarnaby, joinHazel, openFenwold, queriesOf } from './support/county.ts';

describe('the page of an invitation', () => {
  it('shows who invites to what, and the step that comes next', async () => {
    const fenwold = await openFenwold();
    const { tools, alder, teaselHouse } = fenwold;
    const hazel = await joinHazel(fenwold);
    const invite = async (addresses: string) => {
      await invitePeople(tools, alder, {
        addresses,
        role: 'supervisor',
        organisationId: teaselHouse,
      });
      return fenwold.tokenTo(addresses);
    };
    const forSorrel = await invite('sorrel@teasel.example');
    expect(await findInvitation(tools, { token: forSorrel }, null)).toEqual({
      email: 'sorrel@teasel.example',
      role: 'supervisor',
      organisation: 'Teasel House',
      county: 'Fenwold',
      invitedBy: 'Alder Gatepost',
      expiresAt: '2026-10-14T08:30:00.000Z',
      needsPassword: true,
      step: 'new',
    });
    expect(await findInvitation(tools, { token: forSorrel }, alder)).toMatchObject({
      step: 'otherPerson',
    });
    const forHazel = await invite('hazel@teasel.example');
    expect(await findInvitation(tools, { token: forHazel }, null)).toMatchObject({
      step: 'signIn',
    });
    expect(await findInvitation(tools, { token: forHazel }, hazel)).toMatchObject({ step: 'add' });
  });

  it('asks no password of an activity provider', async () => {
    const fenwold = await openFenwold();
    const barnaby = await joinBarnaby(fenwold);
    await invitePeople(fenwold.tools, fenwold.alder, {
      addresses: 'bramble@loosestrife.example',
      role: 'activityProvider',
      organisationId: barnaby.providerOrganisationIds[0],
    });
    const token = await fenwold.tokenTo('bramble@loosestrife.example');
    expect(await findInvitation(fenwold.tools, { token }, null)).toMatchObject({
      needsPassword: false,
    });
  });

  it('finds nothing for an unknown, used, revoked or old link', async () => {
    const fenwold = await openFenwold();
    const { tools } = fenwold;
    await joinHazel(fenwold);
    const used = await fenwold.tokenTo('hazel@teasel.example');
    for (const token of [used, '', 'x', 'a'.repeat(43), '../../etc/passwd']) {
      expect(await findInvitation(tools, { token }, null)).toBeNull();
    }
    await Invitation.updateMany({}, { state: 'open' });
    expect(await findInvitation(tools, { token: used }, null)).not.toBeNull();
    fenwold.clock.forward({ days: 8 });
    expect(await findInvitation(tools, { token: used }, null)).toBeNull();
  });

  it.each([[{ $ne: null }], [['x']], [{ $regex: '^' }]])(
    'T01: refuses %j before any document is read',
    async (token) => {
      const { tools } = await openFenwold();
      const refusals: unknown[] = [];
      const queries = await queriesOf(() =>
        findInvitation(tools, { token }, null).catch((error: unknown) => refusals.push(error)),
      );
      expect(refusals).toEqual([expect.objectContaining({ code: 'invalidInput' })]);
      expect(queries).toEqual([]);
    },
  );
});
