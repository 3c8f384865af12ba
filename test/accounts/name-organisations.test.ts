import { describe, expect, it } from 'vitest';

import {
  closeOrganisation,
  listOrganisations,
  nameOrganisations,
  renameOrganisation,
} from '#server/accounts/index.ts';
import { profiled } from '#test/support/profiled.ts';

import { joinHazel, openFenwold } from './support/county.ts';
import { addMarlshire } from './support/second-county.ts';

describe('the names of organisations', () => {
  it('are those of the county, closed ones too, and of no other county', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    const hazel = await joinHazel(fenwold);
    const { bryony } = await addMarlshire(tools);
    const [teasel] = await listOrganisations(tools, alder);
    const [sedge] = await listOrganisations(tools, bryony);
    if (!teasel || !sedge) throw new Error('An organisation is missing.');
    const ids = [teasel.id, sedge.id, 'f'.repeat(24)];
    expect([...(await nameOrganisations(tools, hazel, ids))]).toEqual([[teasel.id, teasel.name]]);
    expect([...(await nameOrganisations(tools, bryony, ids))]).toEqual([[sedge.id, sedge.name]]);
    await closeOrganisation(tools, bryony, { organisationId: sedge.id });
    expect((await nameOrganisations(tools, bryony, ids)).get(sedge.id)).toBe(sedge.name);
  });

  it('are asked for once, and anew after a change', async () => {
    const { tools, alder } = await openFenwold();
    const [teasel] = await listOrganisations(tools, alder);
    const ask = () => nameOrganisations(tools, alder, [teasel?.id ?? '']);
    await ask();
    expect(await profiled(ask)).toEqual([]);
    await renameOrganisation(tools, alder, { organisationId: teasel?.id, name: 'Teasel Barn' });
    expect((await ask()).get(teasel?.id ?? '')).toBe('Teasel Barn');
  });
});
