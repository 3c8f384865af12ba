import { describe, expect, it } from 'vitest';

import { addOrganisation, renameOrganisation } from '#server/accounts/index.ts';
import { Organisation } from '#server/accounts/organisation.model.ts';

import { joinHazel, joinMarjoram, openFenwold } from './support/county.ts';
import { addMarlshire } from './support/second-county.ts';
import { saying } from './support/saying.ts';

describe('renaming an organisation', () => {
  it('is for coordinators and administrators, and is told to those who follow', async () => {
    const fenwold = await openFenwold();
    const { tools, changes, teaselHouse } = fenwold;
    const marjoram = await joinMarjoram(fenwold);
    const form = { organisationId: teaselHouse, name: 'Teasel Wellbeing' };
    await renameOrganisation(tools, marjoram, form);
    expect(changes.at(-1)).toMatchObject({
      kind: 'organisation',
      organisationId: teaselHouse,
      name: 'Teasel Wellbeing',
      kinds: ['host'],
      state: 'open',
    });
    expect(await Organisation.findById(teaselHouse).lean()).toMatchObject({
      name: 'Teasel Wellbeing',
      nameKey: 'teasel wellbeing',
    });
  });

  it('is not there for link workers, nor for the staff of another county', async () => {
    const fenwold = await openFenwold();
    const { tools, teaselHouse } = fenwold;
    const { bryony } = await addMarlshire(tools);
    const form = { organisationId: teaselHouse, name: 'Mine now' };
    const unknown = { ...form, organisationId: 'f'.repeat(24) };
    const refusalOf = (actor: typeof bryony, given: typeof form) =>
      renameOrganisation(tools, actor, given).catch((error: unknown) => JSON.stringify(error));
    expect(await refusalOf(bryony, form)).toContain('notFound');
    expect(await refusalOf(bryony, form)).toBe(await refusalOf(bryony, unknown));
    expect(await refusalOf(await joinHazel(fenwold), form)).toContain('notFound');
    expect((await Organisation.findById(teaselHouse).lean())?.name).toBe('Teasel House');
  });

  it('refuses a name that is taken', async () => {
    const { tools, alder, teaselHouse } = await openFenwold();
    await addOrganisation(tools, alder, { name: 'Bramble House', kinds: 'host' });
    await expect(
      renameOrganisation(tools, alder, { organisationId: teaselHouse, name: 'BRAMBLE HOUSE' }),
    ).rejects.toMatchObject({ fields: { name: saying('already') } });
    const sameName = { organisationId: teaselHouse, name: 'TEASEL HOUSE' };
    await expect(renameOrganisation(tools, alder, sameName)).resolves.toBeUndefined();
  });
});
