import { describe, expect, it } from 'vitest';

import {
  addOrganisation,
  allowListing,
  listTakenOff,
  nameProvider,
  takeOffOrganisation,
} from '#server/accounts/index.ts';

import { joinHazel, joinMarjoram, openFenwold } from './support/county.ts';
import { addMarlshire } from './support/second-county.ts';

describe('those who want to be listed again', () => {
  it('can be, once staff of their county have said so', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    const hazel = await joinHazel(fenwold);
    const { bryony } = await addMarlshire(fenwold.tools);
    const singers = { name: 'Wick Singers', kinds: 'activityProvider' };
    const { id: organisationId } = await addOrganisation(tools, alder, singers);
    await expect(allowListing(tools, alder, { organisationId })).rejects.toMatchObject({
      code: 'notFound',
    });
    await takeOffOrganisation(tools, alder, { organisationId });
    for (const other of [hazel, bryony]) {
      await expect(allowListing(tools, other, { organisationId })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    expect(await listTakenOff(tools, alder)).toHaveLength(1);
    await allowListing(tools, await joinMarjoram(fenwold), { organisationId });
    expect(await listTakenOff(tools, alder)).toEqual([]);
    const again = await nameProvider(tools, hazel, { name: 'Wick Singers' });
    expect(again.id).not.toBe(organisationId);
  });
});
