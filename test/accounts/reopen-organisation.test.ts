import { describe, expect, it } from 'vitest';

import {
  addOrganisation,
  closeOrganisation,
  listOrganisations,
  mergeOrganisations,
  reopenOrganisation,
  takeOffOrganisation,
} from '#server/accounts/index.ts';

import { joinHazel, joinMarjoram, openFenwold } from './support/county.ts';
import { addMarlshire } from './support/second-county.ts';

async function openArchived() {
  const fenwold = await openFenwold();
  const { tools, alder } = fenwold;
  const marjoram = await joinMarjoram(fenwold);
  const { id: organisationId } = await addOrganisation(tools, alder, {
    ...{ name: 'Wick Singers', kinds: 'activityProvider' },
  });
  await closeOrganisation(tools, marjoram, { organisationId });
  return { ...fenwold, marjoram, organisationId };
}

describe('opening an organisation again', () => {
  it('by a coordinator has it listed, and tells those who follow', async () => {
    const { tools, marjoram, organisationId, changes } = await openArchived();
    await reopenOrganisation(tools, marjoram, { organisationId });
    const names = (await listOrganisations(tools, marjoram)).map(({ name }) => name);
    expect(names).toContain('Wick Singers');
    expect(changes.at(-1)).toMatchObject({
      ...{ kind: 'organisation', organisationId, name: 'Wick Singers', state: 'open' },
    });
    await expect(reopenOrganisation(tools, marjoram, { organisationId })).rejects.toMatchObject({
      code: 'notFound',
    });
  });

  it('waits where another one has taken its name', async () => {
    const { tools, marjoram, alder, organisationId } = await openArchived();
    await addOrganisation(tools, alder, { name: 'WICK  singers', kinds: 'activityProvider' });
    await expect(reopenOrganisation(tools, marjoram, { organisationId })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('of one that employs link workers is for administrators', async () => {
    const { tools, marjoram, alder, teaselHouse } = await openArchived();
    await closeOrganisation(tools, alder, { organisationId: teaselHouse });
    await expect(
      reopenOrganisation(tools, marjoram, { organisationId: teaselHouse }),
    ).rejects.toMatchObject({ code: 'notPermitted' });
    await reopenOrganisation(tools, alder, { organisationId: teaselHouse });
    expect((await listOrganisations(tools, alder)).map(({ id }) => id)).toContain(teaselHouse);
  });

  it('finds nothing that was merged, asked not to be listed, or is of another county', async () => {
    const fenwold = await openArchived();
    const { tools, marjoram, alder, organisationId } = fenwold;
    const add = async (name: string) =>
      (await addOrganisation(tools, alder, { name, kinds: 'activityProvider' })).id;
    const [merged, stays, off] = [await add('Reed'), await add('Reeds'), await add('Alone')];
    await mergeOrganisations(tools, marjoram, { organisationId: merged, intoId: stays });
    await takeOffOrganisation(tools, marjoram, { organisationId: off, reason: '' });
    for (const id of [merged, off, stays, 'f'.repeat(24)]) {
      await expect(reopenOrganisation(tools, alder, { organisationId: id })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    const { bryony } = await addMarlshire(tools);
    for (const outsider of [await joinHazel(fenwold), bryony]) {
      await expect(reopenOrganisation(tools, outsider, { organisationId })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
  });
});
