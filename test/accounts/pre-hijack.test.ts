import { describe, expect, it } from 'vitest';

import {
  acceptInvitation,
  changeRoles,
  confirmEmailChange,
  invitePeople,
  requestEmailChange,
  signIn,
} from '#server/accounts/index.ts';
import { Person } from '#server/accounts/person.model.ts';

import {
  actorOf,
  findActor,
  HOME,
  joinHazel,
  openFenwold,
  OTHER_PASSWORD,
  PASSWORD,
} from './support/county.ts';

const SORREL = 'sorrel@teasel.example';
const stranger = { actor: null, where: HOME };

describe('T11: an address that somebody claimed before its owner came', () => {
  it('belongs to the owner: the claim that waited for proof is void', async () => {
    const fenwold = await openFenwold();
    const { tools } = fenwold;
    const hazel = await joinHazel(fenwold);
    await requestEmailChange(tools, hazel, { email: SORREL, currentPassword: PASSWORD }, HOME);
    const claim = await fenwold.tokenTo(SORREL);

    const { alder, teaselHouse: organisationId } = fenwold;
    await invitePeople(tools, alder, { addresses: SORREL, role: 'linkWorker', organisationId });
    const token = await fenwold.tokenTo(SORREL);
    const { setCookie } = await acceptInvitation(
      tools,
      { token, name: 'Sorrel Fen', password: OTHER_PASSWORD },
      stranger,
    );
    const sorrel = await actorOf(tools, setCookie);
    await expect(confirmEmailChange(tools, hazel, { token: claim })).rejects.toMatchObject({
      code: 'invalidInput',
    });
    expect(await findActor(tools, setCookie)).toMatchObject({ personId: sorrel.personId });
    await expect(signIn(tools, { email: SORREL, password: PASSWORD }, HOME)).rejects.toMatchObject({
      code: 'invalidInput',
    });
    expect((await Person.findById(hazel.personId).lean())?.email).toBe('hazel@teasel.example');
  });

  it('leaves no password and no session of the one who held the account without a role', async () => {
    const fenwold = await openFenwold();
    const { tools, alder, teaselHouse } = fenwold;
    const hazel = await joinHazel(fenwold);
    const email = 'hazel@teasel.example';
    const former = await signIn(tools, { email, password: PASSWORD }, HOME);
    await changeRoles(tools, alder, { personId: hazel.personId, roles: [] });
    await invitePeople(tools, alder, {
      addresses: email,
      role: 'linkWorker',
      organisationId: teaselHouse,
    });
    await acceptInvitation(
      tools,
      { token: await fenwold.tokenTo(email), name: 'Hazel Quickset', password: OTHER_PASSWORD },
      stranger,
    );
    expect(await findActor(tools, former.setCookie)).toBeNull();
    await expect(signIn(tools, { email, password: PASSWORD }, HOME)).rejects.toMatchObject({
      code: 'invalidInput',
    });
    await expect(signIn(tools, { email, password: OTHER_PASSWORD }, HOME)).resolves.toBeDefined();
  });
});
