import { describe, expect, it } from 'vitest';

import { addOrganisation, nameProvider } from '#server/accounts/index.ts';
import { Organisation } from '#server/accounts/organisation.model.ts';

import { joinBarnaby, joinHazel, joinMarjoram, openFenwold } from './support/county.ts';
import { addMarlshire } from './support/second-county.ts';

describe('naming an activity provider', () => {
  it('adds one that is not there, by any link worker, and tells those who follow', async () => {
    const fenwold = await openFenwold();
    const hazel = await joinHazel(fenwold);
    const named = await nameProvider(fenwold.tools, hazel, { name: 'Reed Room' });
    expect(fenwold.changes.at(-1)).toEqual({
      kind: 'organisation',
      countyId: fenwold.countyId,
      organisationId: named.id,
      name: 'Reed Room',
      kinds: ['activityProvider'],
      state: 'open',
    });
  });

  it('finds the one there is, however it is spelled, also when two name it at one moment', async () => {
    const fenwold = await openFenwold();
    const hazel = await joinHazel(fenwold);
    const marjoram = await joinMarjoram(fenwold);
    const named = await Promise.all([
      nameProvider(fenwold.tools, hazel, { name: 'Reed Room' }),
      nameProvider(fenwold.tools, marjoram, { name: 'REED  room' }),
    ]);
    expect(new Set(named.map(({ id }) => id)).size).toBe(1);
    expect(await Organisation.countDocuments({ nameKey: 'reed room' })).toBe(1);
  });

  it('makes a host organisation one as well only by those who look after organisations', async () => {
    const fenwold = await openFenwold();
    const { tools, alder, teaselHouse } = fenwold;
    const name = { name: 'Teasel House' };
    await expect(nameProvider(tools, await joinHazel(fenwold), name)).rejects.toMatchObject({
      code: 'invalidInput',
    });
    expect((await Organisation.findById(teaselHouse).lean())?.kinds).toEqual(['host']);
    expect((await nameProvider(tools, alder, name)).id).toBe(teaselHouse);
    expect((await Organisation.findById(teaselHouse).lean())?.kinds).toEqual([
      'host',
      'activityProvider',
    ]);
  });

  it('is not there for activity providers, and takes no condition for a name', async () => {
    const fenwold = await openFenwold();
    const barnaby = await joinBarnaby(fenwold);
    await expect(nameProvider(fenwold.tools, barnaby, { name: 'Reed Room' })).rejects.toMatchObject(
      { code: 'notFound' },
    );
    expect(await Organisation.exists({ nameKey: 'reed room' })).toBeNull();
    await expect(
      nameProvider(fenwold.tools, fenwold.alder, { name: { $ne: '' } }),
    ).rejects.toMatchObject({ code: 'invalidInput' });
  });

  it('stays within the county', async () => {
    const fenwold = await openFenwold();
    const { bryony } = await addMarlshire(fenwold.tools);
    const form = { name: 'Loosestrife Growers', kinds: 'activityProvider' };
    const theirs = await addOrganisation(fenwold.tools, bryony, form);
    const ours = await nameProvider(fenwold.tools, fenwold.alder, form);
    expect(ours.id).not.toBe(theirs.id);
  });
});
