import { describe, expect, it } from 'vitest';

import { addOrganisation, closeOrganisation } from '#server/accounts/index.ts';
import { Organisation } from '#server/accounts/organisation.model.ts';

import { joinBarnaby, joinHazel, joinMarjoram, openFenwold } from './support/county.ts';
import { addMarlshire } from './support/second-county.ts';
import { saying } from './support/saying.ts';

describe('adding an organisation', () => {
  it('is for coordinators and administrators, and is told to those who follow', async () => {
    const fenwold = await openFenwold();
    const { tools, alder, changes, countyId } = fenwold;
    const marjoram = await joinMarjoram(fenwold);
    const bramble = await addOrganisation(tools, marjoram, {
      name: 'Bramble House',
      kinds: 'host',
    });
    expect(changes.at(-1)).toEqual({
      kind: 'organisation',
      countyId,
      organisationId: bramble.id,
      name: 'Bramble House',
      kinds: ['host'],
      state: 'open',
    });
    const both = await addOrganisation(tools, alder, {
      name: 'Reed Centre',
      kinds: ['host', 'activityProvider', 'host'],
    });
    expect(both.kinds).toEqual(['host', 'activityProvider']);
  });

  it('is not there for link workers and activity providers', async () => {
    const fenwold = await openFenwold();
    for (const actor of [await joinHazel(fenwold), await joinBarnaby(fenwold)]) {
      const form = { name: 'Bramble House', kinds: 'host' };
      await expect(addOrganisation(fenwold.tools, actor, form)).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    expect(await Organisation.exists({ name: 'Bramble House' })).toBeNull();
  });

  it('refuses a name that differs in capitals only, also at the same moment, and takes that of a closed one', async () => {
    const { tools, alder } = await openFenwold();
    const add = (name: string) => addOrganisation(tools, alder, { name, kinds: 'host' });
    const outcomes = await Promise.allSettled([add('Bramble House'), add('BRAMBLE  house')]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(add('bramble house')).rejects.toMatchObject({
      fields: { name: saying('already') },
    });
    const open = await Organisation.findOne({ nameKey: 'bramble house' }).lean();
    await closeOrganisation(tools, alder, { organisationId: String(open?._id) });
    await expect(add('Bramble House')).resolves.toBeDefined();
  });

  it('lets two counties have organisations of one name', async () => {
    const { tools } = await openFenwold();
    const { bryony } = await addMarlshire(tools);
    const form = { name: 'Teasel House', kinds: 'host' };
    await expect(addOrganisation(tools, bryony, form)).resolves.toBeDefined();
  });

  it('needs a name on one line and at least one kind', async () => {
    const { tools, alder } = await openFenwold();
    await expect(addOrganisation(tools, alder, { name: ' ' })).rejects.toMatchObject({
      fields: {
        name: 'Type the name of the organisation.',
        kinds: 'Choose what the organisation does.',
      },
    });
    const twoLines = { name: 'Bramble\r\nHouse', kinds: 'host' };
    await expect(addOrganisation(tools, alder, twoLines)).rejects.toMatchObject({
      fields: { name: saying('one line') },
    });
  });
});
