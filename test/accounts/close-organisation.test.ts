import { describe, expect, it } from 'vitest';

import {
  addOrganisation,
  closeOrganisation,
  listInvitations,
  invitePeople,
  signIn,
} from '#server/accounts/index.ts';
import { Membership } from '#server/accounts/membership.model.ts';
import { Organisation } from '#server/accounts/organisation.model.ts';
import { Person } from '#server/accounts/person.model.ts';
import { Session } from '#server/accounts/session.model.ts';

import {
  actorOf,
  HOME,
  join,
  joinHazel,
  joinMarjoram,
  openFenwold,
  PASSWORD,
} from './support/county.ts';
import { addMarlshire } from './support/second-county.ts';
import { including } from './support/saying.ts';

describe('closing an organisation', () => {
  it('ends its roles, signs its people out and lets those rest who have no other', async () => {
    const fenwold = await openFenwold();
    const { tools, alder, teaselHouse, changes, announced } = fenwold;
    const hazel = await joinHazel(fenwold);
    const other = await addOrganisation(tools, alder, { name: 'Bramble House', kinds: 'host' });
    const sorrel = await join(fenwold, 'Sorrel Fen', {
      email: 'sorrel@bramble.example',
      role: 'linkWorker',
      organisationId: other.id,
    });
    await Membership.create({
      countyId: fenwold.countyId,
      personId: sorrel.personId,
      organisationId: teaselHouse,
      role: 'supervisor',
      state: 'active',
      startedAt: fenwold.clock.now(),
    });
    const told = changes.length;
    await closeOrganisation(tools, alder, { organisationId: teaselHouse });

    expect((await Person.findById(hazel.personId).lean())?.state).toBe('alumni');
    const hazelSignsIn = { email: 'hazel@teasel.example', password: PASSWORD };
    const reader = await actorOf(tools, (await signIn(tools, hazelSignsIn, HOME)).setCookie);
    expect(reader.seat?.state).toBe('alumni');
    const { setCookie } = await signIn(
      tools,
      { email: 'sorrel@bramble.example', password: PASSWORD },
      HOME,
    );
    expect((await actorOf(tools, setCookie)).roles).toEqual(['linkWorker']);
    expect(await Session.exists({ _id: hazel.sessionHash })).toBeNull();
    expect(announced.at(-1)).toMatchObject({
      view: { sessionHashes: including([hazel.sessionHash, sorrel.sessionHash]) },
    });
    expect(changes.slice(told)).toEqual(
      including([
        expect.objectContaining({
          kind: 'membership',
          personId: hazel.personId,
          ended: [{ role: 'linkWorker', organisationId: teaselHouse }],
        }),
        expect.objectContaining({ kind: 'organisation', state: 'closed' }),
      ]),
    );
  });

  it('takes its open invitations back', async () => {
    const { tools, alder, teaselHouse } = await openFenwold();
    const form = { addresses: 'a@b.example', role: 'linkWorker', organisationId: teaselHouse };
    await invitePeople(tools, alder, form);
    expect((await listInvitations(tools, alder, {})).items).toHaveLength(1);
    await closeOrganisation(tools, alder, { organisationId: teaselHouse });
    expect((await listInvitations(tools, alder, {})).items).toEqual([]);
  });

  it('is for administrators: a coordinator is told so, for link workers and other counties it is not there', async () => {
    const fenwold = await openFenwold();
    const { tools, teaselHouse } = fenwold;
    const { bryony } = await addMarlshire(tools);
    const close = (actor: typeof bryony) =>
      closeOrganisation(tools, actor, { organisationId: teaselHouse });
    await expect(close(await joinMarjoram(fenwold))).rejects.toMatchObject({
      code: 'notPermitted',
      message: 'Only an administrator can close an organisation that employs link workers.',
    });
    await expect(close(await joinHazel(fenwold))).rejects.toMatchObject({ code: 'notFound' });
    await expect(close(bryony)).rejects.toMatchObject({ code: 'notFound' });
    expect((await Organisation.findById(teaselHouse).lean())?.state).toBe('open');
    await close(fenwold.alder);
    await expect(close(fenwold.alder)).rejects.toMatchObject({ code: 'notFound' });
  });
});
