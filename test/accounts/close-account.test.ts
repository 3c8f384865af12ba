import { describe, expect, it } from 'vitest';

import {
  acceptInvitation,
  closeAccount,
  invitePeople,
  listPeople,
  searchPeople,
  signIn,
} from '#server/accounts/index.ts';
import { Membership } from '#server/accounts/membership.model.ts';
import { Person } from '#server/accounts/person.model.ts';
import { Session } from '#server/accounts/session.model.ts';

import {
  actorOf,
  HOME,
  join,
  joinBarnaby,
  joinHazel,
  joinMarjoram,
  openFenwold,
  PASSWORD,
} from './support/county.ts';
import { addMarlshire } from './support/second-county.ts';
import { someText } from './support/saying.ts';

describe('closing one’s own account', () => {
  it('ends roles and sessions, forgets the address and all but the name, and tells followers', async () => {
    const fenwold = await openFenwold();
    const { tools, alder, changes, announced } = fenwold;
    const hazel = await joinHazel(fenwold);
    const { setCookie } = await closeAccount(tools, hazel, { currentPassword: PASSWORD });
    expect(setCookie).toContain('Max-Age=0');

    const left = await Person.findById(hazel.personId).lean();
    expect(left).toMatchObject({ name: 'Hazel Quickset', state: 'closed', nameWords: [] });
    expect(left).not.toHaveProperty('email');
    expect(left).not.toHaveProperty('passwordHash');
    expect(await Session.exists({ personId: hazel.personId })).toBeNull();
    expect(announced.at(-1)).toMatchObject({ view: { sessionHashes: [hazel.sessionHash] } });
    expect(changes.at(-1)).toMatchObject({
      kind: 'membership',
      personId: hazel.personId,
      added: [],
    });
    expect(await searchPeople(tools, alder, { words: 'hazel' })).toEqual([]);
    expect(await listPeople(tools, [hazel.personId])).toEqual([
      { id: hazel.personId, name: 'Hazel Quickset', organisation: 'no longer in Hedgerow' },
    ]);
  });

  it('needs the password of those who have one', async () => {
    const fenwold = await openFenwold();
    const hazel = await joinHazel(fenwold);
    for (const currentPassword of ['', 'nettle nettle nettle']) {
      await expect(closeAccount(fenwold.tools, hazel, { currentPassword })).rejects.toMatchObject({
        fields: { currentPassword: someText() },
      });
    }
    expect((await Person.findById(hazel.personId).lean())?.state).toBe('active');
    const barnaby = await joinBarnaby(fenwold);
    await expect(closeAccount(fenwold.tools, barnaby, {})).resolves.toBeDefined();
  });

  it('gives the address free: who comes back is somebody new, with nothing of the past', async () => {
    const fenwold = await openFenwold();
    const { tools, alder, teaselHouse } = fenwold;
    const hazel = await joinHazel(fenwold);
    await closeAccount(tools, hazel, { currentPassword: PASSWORD });
    const email = 'hazel@teasel.example';
    const form = { addresses: email, role: 'linkWorker', organisationId: teaselHouse };
    expect((await invitePeople(tools, alder, form)).sent).toEqual([email]);
    const { setCookie } = await acceptInvitation(
      tools,
      { token: await fenwold.tokenTo(email), name: 'Hazel Quickset', password: PASSWORD },
      { actor: null, where: HOME },
    );
    expect((await actorOf(tools, setCookie)).personId).not.toBe(hazel.personId);
  });

  it('is refused to the last administrator', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    const close = () => closeAccount(tools, alder, { currentPassword: PASSWORD });
    await expect(close()).rejects.toMatchObject({ code: 'conflict' });
    expect(await Membership.countDocuments({ personId: alder.personId, state: 'active' })).toBe(2);
    await join(fenwold, 'Rowan Weir', { email: 'rowan@fenwold.example', role: 'administrator' });
    await expect(close()).resolves.toBeDefined();
  });
});

describe('closing the account of somebody else', () => {
  it('is for administrators of the county', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    const hazel = await joinHazel(fenwold);
    const sorrel = await join(fenwold, 'Sorrel Fen', {
      email: 'sorrel@teasel.example',
      role: 'linkWorker',
      organisationId: fenwold.teaselHouse,
    });
    const { bryony } = await addMarlshire(tools);
    const { personId } = hazel;
    const currentPassword = PASSWORD;
    await expect(
      closeAccount(tools, await joinMarjoram(fenwold), { personId, currentPassword }),
    ).rejects.toMatchObject({ code: 'notPermitted' });
    for (const actor of [sorrel, bryony]) {
      await expect(closeAccount(tools, actor, { personId, currentPassword })).rejects.toMatchObject(
        {
          code: 'notFound',
        },
      );
    }
    const form = { email: 'hazel@teasel.example', password: PASSWORD };
    await expect(signIn(tools, form, HOME)).resolves.toBeDefined();
    expect(await closeAccount(tools, alder, { personId })).toEqual({ setCookie: null });
    await expect(signIn(tools, form, HOME)).rejects.toMatchObject({ code: 'invalidInput' });
    await expect(closeAccount(tools, alder, { personId })).rejects.toMatchObject({
      code: 'notFound',
    });
  });
});
