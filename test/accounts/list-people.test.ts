import { describe, expect, it } from 'vitest';

import { addOrganisation, changeRoles, listPeople } from '#server/accounts/index.ts';

import { joinBarnaby, joinHazel, openFenwold, queriesOf } from './support/county.ts';
import { including } from './support/saying.ts';

describe('cards of people', () => {
  it('show the name with the host organisation, the provider’s, or else the county', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    const hazel = await joinHazel(fenwold);
    const barnaby = await joinBarnaby(fenwold);
    const ids = [alder.personId, hazel.personId, barnaby.personId, hazel.personId];
    const cards = await listPeople(tools, ids);
    expect(cards).toHaveLength(3);
    expect(cards).toEqual(
      including([
        { id: alder.personId, name: 'Alder Gatepost', organisation: 'Fenwold' },
        { id: hazel.personId, name: 'Hazel Quickset', organisation: 'Teasel House' },
        { id: barnaby.personId, name: 'Barnaby Trellis', organisation: 'Loosestrife Growers' },
      ]),
    );
  });

  it('show the first of several host organisations, before other roles', async () => {
    const fenwold = await openFenwold();
    const { tools, alder, teaselHouse } = fenwold;
    const { personId } = await joinHazel(fenwold);
    const bramble = await addOrganisation(tools, alder, { name: 'Bramble House', kinds: 'host' });
    const roles = [`linkWorker:${bramble.id}`, `linkWorker:${teaselHouse}`, 'coordinator'];
    await changeRoles(tools, alder, { personId, roles });
    expect(await listPeople(tools, [personId])).toMatchObject([{ organisation: 'Teasel House' }]);
  });

  it('take the same four queries for one and for many, and none for nobody', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    const hazel = await joinHazel(fenwold);
    const one = await queriesOf(() => listPeople(tools, [hazel.personId]));
    const many = await queriesOf(() => listPeople(tools, [hazel.personId, alder.personId]));
    expect(one).toHaveLength(4);
    expect(many.sort()).toEqual(one.sort());
    expect(await queriesOf(() => listPeople(tools, []))).toEqual([]);
  });

  it('leave out who is unknown', async () => {
    const { tools } = await openFenwold();
    expect(await listPeople(tools, ['f'.repeat(24)])).toEqual([]);
  });
});
