import { describe, expect, it } from 'vitest';

import { addOrganisation, closeOrganisation, listOrganisations } from '#server/accounts/index.ts';

import { joinBarnaby, joinHazel, openFenwold } from './support/county.ts';
import { addMarlshire } from './support/second-county.ts';

describe('the organisations of a county', () => {
  it('are listed by name, without closed ones and those of other counties', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    const { bryony } = await addMarlshire(tools);
    await addOrganisation(tools, alder, { name: 'bramble House', kinds: ['host'] });
    const old = await addOrganisation(tools, alder, { name: 'Old Mill', kinds: ['host'] });
    await closeOrganisation(tools, alder, { organisationId: old.id });
    const names = (await listOrganisations(tools, alder)).map(({ name }) => name);
    expect(names).toEqual(['bramble House', 'Teasel House']);
    expect((await listOrganisations(tools, bryony)).map(({ name }) => name)).toEqual([
      'Sedge Trust',
    ]);
  });

  it('show how many belong to each to those who look after them, and to nobody else', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    const hazel = await joinHazel(fenwold);
    expect(await listOrganisations(tools, alder)).toMatchObject([{ members: 1 }]);
    expect(await listOrganisations(tools, hazel)).toMatchObject([
      { name: 'Teasel House', members: null },
    ]);
  });

  it('show an activity provider the own one only', async () => {
    const fenwold = await openFenwold();
    const barnaby = await joinBarnaby(fenwold);
    const listed = await listOrganisations(fenwold.tools, barnaby);
    expect(listed.map(({ name }) => name)).toEqual(['Loosestrife Growers']);
    expect(await listOrganisations(fenwold.tools, fenwold.alder)).toHaveLength(2);
  });
});
