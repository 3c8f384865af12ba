import { describe, expect, it } from 'vitest';

import {
  addOrganisation,
  listTakenOff,
  nameProvider,
  renameOrganisation,
  takeOffOrganisation,
} from '#server/accounts/index.ts';
import { Organisation } from '#server/accounts/organisation.model.ts';
import { Session } from '#server/accounts/session.model.ts';

import { joinBarnaby, joinHazel, joinMarjoram, openFenwold } from './support/county.ts';
import { addMarlshire } from './support/second-county.ts';
import { including, saying } from './support/saying.ts';

async function openLoosestrife() {
  const fenwold = await openFenwold();
  const barnaby = await joinBarnaby(fenwold);
  const [organisationId = ''] = barnaby.providerOrganisationIds;
  const { name = '' } = (await Organisation.findById(organisationId).lean()) ?? {};
  return { ...fenwold, barnaby, organisationId, name };
}

describe('"take us off"', () => {
  it('PR8: by an activity provider shuts it, signs them out, and keeps name and reason', async () => {
    const { tools, clock, barnaby, alder, organisationId, name, changes, announced } =
      await openLoosestrife();
    await takeOffOrganisation(tools, barnaby, { organisationId, reason: 'Too many calls' });
    expect(await Session.exists({ _id: barnaby.sessionHash })).toBeNull();
    expect(announced.at(-1)).toMatchObject({
      view: { sessionHashes: including([barnaby.sessionHash]) },
    });
    expect(changes.at(-1)).toMatchObject({
      ...{ kind: 'organisation', organisationId, state: 'closed', isTakenOff: true },
    });
    expect(await listTakenOff(tools, alder)).toEqual([
      { id: organisationId, name, reason: 'Too many calls', at: clock.now().toISOString() },
    ]);
  });

  it('PR8: nobody lists it again, by whichever way, and is told why', async () => {
    const fenwold = await openLoosestrife();
    const { tools, barnaby, alder, organisationId, name } = fenwold;
    const hazel = await joinHazel(fenwold);
    await takeOffOrganisation(tools, barnaby, { organisationId, reason: 'Too many calls' });
    const again = name.toUpperCase();
    const other = await addOrganisation(tools, alder, { name: 'Reed Room', kinds: 'host' });
    const ways = [
      () => nameProvider(tools, hazel, { name: again }),
      () => nameProvider(tools, alder, { name: again }),
      () => addOrganisation(tools, alder, { name: again, kinds: 'activityProvider' }),
      () => renameOrganisation(tools, alder, { organisationId: other.id, name: again }),
    ];
    for (const way of ways) {
      await expect(way()).rejects.toMatchObject({
        code: 'invalidInput',
        fields: { name: saying('asked not to be listed here: Too many calls') },
      });
    }
    expect(await Organisation.countDocuments({ nameKey: name.toLowerCase() })).toBe(1);
    // One that was only closed gives its name free.
    await Organisation.updateOne({ _id: organisationId }, { $unset: { takenOff: 1 } });
    expect((await nameProvider(tools, hazel, { name: again })).name).toBe(again);
  });

  it('is for its own people and for staff; for others it is not there', async () => {
    const fenwold = await openLoosestrife();
    const { tools, alder, barnaby, organisationId } = fenwold;
    const { bryony } = await addMarlshire(fenwold.tools);
    const other = await addOrganisation(tools, alder, {
      ...{ name: 'Reed Room', kinds: 'activityProvider' },
    });
    const attempts = [
      [await joinHazel(fenwold), organisationId],
      [barnaby, other.id],
      [bryony, organisationId],
      [alder, 'f'.repeat(24)],
    ] as const;
    for (const [actor, id] of attempts) {
      await expect(takeOffOrganisation(tools, actor, { organisationId: id })).rejects.toMatchObject(
        { code: 'notFound' },
      );
    }
    const marjoram = await joinMarjoram(fenwold);
    await takeOffOrganisation(tools, marjoram, { organisationId: other.id });
    expect((await Organisation.findById(other.id).lean())?.state).toBe('closed');
    expect((await Organisation.findById(organisationId).lean())?.state).toBe('open');
  });

  it('of one that employs link workers as well is refused, and shuts nothing', async () => {
    const { tools, alder, teaselHouse } = await openLoosestrife();
    await expect(
      takeOffOrganisation(tools, alder, { organisationId: teaselHouse }),
    ).rejects.toMatchObject({ code: 'notPermitted' });
    expect((await Organisation.findById(teaselHouse).lean())?.state).toBe('open');
  });

  it('keeps no reason that Guard stops', async () => {
    const { tools, barnaby, organisationId } = await openLoosestrife();
    const reason = 'Ask about 999 000 1006';
    await expect(
      takeOffOrganisation(tools, barnaby, { organisationId, reason }),
    ).rejects.toMatchObject({ code: 'guardRefused' });
    expect((await Organisation.findById(organisationId).lean())?.state).toBe('open');
  });
});
