import { describe, expect, it } from 'vitest';

import {
  addOrganisation,
  closeOrganisation,
  listArchived,
  mergeOrganisations,
  takeOffOrganisation,
} from '#server/accounts/index.ts';

import { joinHazel, joinMarjoram, openFenwold } from './support/county.ts';
import { addMarlshire } from './support/second-county.ts';

describe('archived organisations', () => {
  it('are those that were closed or merged, by name, each with what can be done', async () => {
    const fenwold = await openFenwold();
    const { tools, clock, alder } = fenwold;
    const marjoram = await joinMarjoram(fenwold);
    const add = async (name: string, kinds = 'activityProvider') =>
      (await addOrganisation(tools, alder, { name, kinds })).id;
    const [wick, reed, open, host, off] = [
      await add('Wick Singers'),
      await add('Reed Room'),
      await add('Wick Choir'),
      await add('Bramble House', 'host'),
      await add('Left alone'),
    ];
    await mergeOrganisations(tools, marjoram, { organisationId: wick, intoId: open });
    await closeOrganisation(tools, marjoram, { organisationId: reed });
    await closeOrganisation(tools, alder, { organisationId: host });
    await takeOffOrganisation(tools, marjoram, { organisationId: off, reason: '' });
    const closedAt = clock.now().toISOString();
    const shown = await listArchived(tools, marjoram);
    expect(shown).toEqual([
      {
        ...{ id: host, name: 'Bramble House', kinds: ['host'], closedAt },
        ...{ mergedInto: null, mayReopen: false },
      },
      {
        ...{ id: reed, name: 'Reed Room', kinds: ['activityProvider'], closedAt },
        ...{ mergedInto: null, mayReopen: true },
      },
      {
        ...{ id: wick, name: 'Wick Singers', kinds: ['activityProvider'], closedAt },
        mergedInto: { id: open, name: 'Wick Choir', by: 'Marjoram Stile' },
        mayReopen: false,
      },
    ]);
    expect((await listArchived(tools, alder))[0]?.mayReopen).toBe(true);
  });

  it('are for those who look after the county’s organisations', async () => {
    const fenwold = await openFenwold();
    const { tools } = fenwold;
    const { bryony } = await addMarlshire(tools);
    expect(await listArchived(tools, bryony)).toEqual([]);
    await expect(listArchived(tools, await joinHazel(fenwold))).rejects.toMatchObject({
      code: 'notFound',
    });
  });
});
