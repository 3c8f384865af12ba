import { describe, expect, it } from 'vitest';

import {
  acceptInvitation,
  addOrganisation,
  invitePeople,
  listInvitations,
  listOrganisations,
  listProviderIds,
  mergeOrganisations,
} from '#server/accounts/index.ts';
import { Membership } from '#server/accounts/membership.model.ts';
import { Organisation } from '#server/accounts/organisation.model.ts';
import { Session } from '#server/accounts/session.model.ts';

import { HOME, joinBarnaby, joinHazel, joinMarjoram, openFenwold } from './support/county.ts';
import { addMarlshire } from './support/second-county.ts';

async function openTwo() {
  const fenwold = await openFenwold();
  const { tools, alder } = fenwold;
  const barnaby = await joinBarnaby(fenwold);
  const [goes = ''] = barnaby.providerOrganisationIds;
  const { id: stays } = await addOrganisation(tools, alder, {
    ...{ name: 'Loosestrife Gardens', kinds: 'activityProvider' },
  });
  const marjoram = await joinMarjoram(fenwold);
  return {
    ...{ ...fenwold, barnaby, marjoram, goes, stays },
    merge: (others: Record<string, unknown> = {}, by = marjoram) =>
      mergeOrganisations(tools, by, { organisationId: goes, intoId: stays, ...others }),
  };
}

describe('merging two organisations', () => {
  it('moves its people, signs them out, and tells those who follow in the same change', async () => {
    const { tools, countyId, merge, barnaby, goes, stays, changes, announced } = await openTwo();
    const before = changes.length;
    expect(await merge()).toEqual({ organisationId: stays });
    const providers = await listProviderIds(tools, { countyId, organisationIds: [goes, stays] });
    expect([providers.get(goes) ?? [], providers.get(stays)]).toEqual([[], [barnaby.personId]]);
    expect(await Session.exists({ _id: barnaby.sessionHash })).toBeNull();
    expect(announced.at(-1)).toMatchObject({ event: 'session.ended' });
    const role = 'activityProvider';
    expect(changes.slice(before)).toMatchObject([
      {
        ...{ kind: 'membership', personId: barnaby.personId },
        added: [{ role, organisationId: stays }],
        ended: [{ role, organisationId: goes }],
      },
      {
        ...{ kind: 'organisation', organisationId: goes, state: 'closed' },
        mergedInto: { organisationId: stays, name: 'Loosestrife Gardens' },
      },
    ]);
  });

  it('keeps the one that goes, with who said so and when, and lists it no more', async () => {
    const { tools, clock, merge, marjoram, goes, stays } = await openTwo();
    await merge();
    const kept = await Organisation.findById(goes).lean();
    expect(kept).toMatchObject({ state: 'closed', closedAt: clock.now() });
    expect([String(kept?.mergedInto), String(kept?.mergedBy)]).toEqual([stays, marjoram.personId]);
    expect((await listOrganisations(tools, marjoram)).map(({ id }) => id)).not.toContain(goes);
    await expect(merge()).rejects.toMatchObject({ code: 'notFound' });
  });

  it('moves open invitations, each address once, and the link still works', async () => {
    const { tools, merge, alder, goes, stays, tokenTo } = await openTwo();
    const role = 'activityProvider';
    const addresses = 'petal@growers.example oakley@shed.example';
    await invitePeople(tools, alder, { addresses, role, organisationId: goes });
    const token = await tokenTo('petal@growers.example');
    await invitePeople(tools, alder, {
      ...{ addresses: 'oakley@shed.example', role, organisationId: stays },
    });
    await merge();
    const { items } = await listInvitations(tools, alder, {});
    const ofProviders = items.filter((one) => one.role === role);
    expect(ofProviders.map(({ email, organisation }) => [email, organisation]).toSorted()).toEqual([
      ['oakley@shed.example', 'Loosestrife Gardens'],
      ['petal@growers.example', 'Loosestrife Gardens'],
    ]);
    const joining = { token, name: 'Petal Dibber' };
    await acceptInvitation(tools, joining, { actor: null, where: HOME });
    expect(await Membership.countDocuments({ organisationId: stays, state: 'active' })).toBe(2);
  });

  it('gives nobody the same role twice', async () => {
    const { tools, clock, countyId, merge, barnaby, goes, stays } = await openTwo();
    await Membership.create({
      ...{ countyId, personId: barnaby.personId, organisationId: stays },
      ...{ role: 'activityProvider', state: 'active', startedAt: clock.now() },
    });
    await merge();
    const providers = await listProviderIds(tools, { countyId, organisationIds: [stays] });
    expect(providers.get(stays)).toEqual([barnaby.personId]);
    expect(await Membership.countDocuments({ organisationId: goes, state: 'active' })).toBe(0);
  });

  it('refuses one that employs link workers in a sentence, and what is not another one', async () => {
    const { merge, teaselHouse, goes, stays } = await openTwo();
    await expect(merge({ organisationId: teaselHouse })).rejects.toMatchObject({
      code: 'notPermitted',
      message: 'It employs link workers and has a room of its own, so it cannot be merged.',
    });
    for (const intoId of [goes, teaselHouse, 'f'.repeat(24), '', 'x', { $ne: 1 }]) {
      await expect(merge({ intoId })).rejects.toHaveProperty('fields.intoId');
    }
    expect((await Organisation.findById(goes).lean())?.state).toBe('open');
    expect((await Organisation.findById(stays).lean())?.state).toBe('open');
  });

  it('is for those who look after the county’s organisations', async () => {
    const fenwold = await openTwo();
    const { merge, barnaby, alder, tools } = fenwold;
    const { bryony } = await addMarlshire(tools);
    for (const outsider of [barnaby, await joinHazel(fenwold), bryony]) {
      await expect(merge({}, outsider)).rejects.toMatchObject({ code: 'notFound' });
    }
    await merge({}, alder);
  });
});
