import { describe, expect, it } from 'vitest';

import { addOrganisation, listTakenOff, takeOffOrganisation } from '#server/accounts/index.ts';

import { joinBarnaby, joinHazel, joinMarjoram, openFenwold } from './support/county.ts';
import { addMarlshire } from './support/second-county.ts';
import { plansOf } from './support/plans-of.ts';

describe('those that asked not to be listed', () => {
  it('are told to staff of their county alone, by name and from an index', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    for (const name of ['Wick Singers', 'Ambry Bowls', 'Open House']) {
      const { id } = await addOrganisation(tools, alder, { name, kinds: 'activityProvider' });
      if (name !== 'Open House') await takeOffOrganisation(tools, alder, { organisationId: id });
    }
    const names = async (actor: typeof alder) =>
      (await listTakenOff(tools, actor)).map(({ name }) => name);
    for (const staff of [alder, await joinMarjoram(fenwold)]) {
      expect(await names(staff)).toEqual(['Ambry Bowls', 'Wick Singers']);
    }
    const { bryony } = await addMarlshire(fenwold.tools);
    expect(await names(bryony)).toEqual([]);
    for (const other of [await joinHazel(fenwold), await joinBarnaby(fenwold)]) {
      await expect(listTakenOff(tools, other)).rejects.toMatchObject({ code: 'notFound' });
    }
    const plans = await plansOf(() => names(alder));
    expect(plans).toHaveLength(1);
    expect(plans[0]?.plan).not.toContain('COLLSCAN');
  });
});
