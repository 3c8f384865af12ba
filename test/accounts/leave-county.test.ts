import { describe, expect, it } from 'vitest';

import {
  acceptInvitation,
  changeRoles,
  closeAccount,
  endAlumniSeats,
  invitePeople,
  leaveCounty,
  listPeople,
  signIn,
} from '#server/accounts/index.ts';
import { Membership } from '#server/accounts/membership.model.ts';
import { Person } from '#server/accounts/person.model.ts';
import { Session } from '#server/accounts/session.model.ts';

import {
  actorOf,
  findActor,
  HOME,
  join,
  joinBarnaby,
  joinHazel,
  openFenwold,
  OTHER_PASSWORD,
  PASSWORD,
  type TestCounty,
} from './support/county.ts';

const DAY_MS = 86_400_000;
const email = 'hazel@teasel.example';
const hazelSignsIn = { email, password: PASSWORD };
const leaving = { currentPassword: PASSWORD, name: 'keep' };

async function inviteHazel({ tools, alder, teaselHouse, tokenTo }: TestCounty): Promise<string> {
  await invitePeople(tools, alder, {
    ...{ addresses: email, role: 'linkWorker', organisationId: teaselHouse },
  });
  return tokenTo(email);
}

describe('leaving', () => {
  it('ends roles and sessions, and leaves a seat for reading until 90 days are over', async () => {
    const fenwold = await openFenwold();
    const { tools, clock, announced, changes } = fenwold;
    const hazel = await joinHazel(fenwold);
    await leaveCounty(tools, hazel, leaving);
    expect(await Session.countDocuments({ personId: hazel.personId })).toBe(0);
    expect(announced.at(-1)).toMatchObject({
      event: 'session.ended',
      view: { sessionHashes: [hazel.sessionHash] },
    });
    expect(changes.at(-1)).toMatchObject({ ended: [{ role: 'linkWorker' }], keepsSeat: true });

    const { setCookie } = await signIn(tools, hazelSignsIn, HOME);
    const reader = await actorOf(tools, setCookie);
    const until = new Date(clock.now().getTime() + 90 * DAY_MS).toISOString();
    expect(reader).toMatchObject({ roles: ['linkWorker'], hostOrganisationIds: [] });
    expect(reader.seat).toMatchObject({ state: 'alumni', until });

    clock.forward({ days: 90, seconds: -1 });
    await endAlumniSeats(tools);
    const again = await signIn(tools, hazelSignsIn, HOME);
    expect(await findActor(tools, again.setCookie)).not.toBeNull();
    clock.forward({ seconds: 2 });
    expect(await findActor(tools, again.setCookie)).toBeNull();
    await endAlumniSeats(tools);
    expect(await Person.findById(hazel.personId).lean()).toMatchObject({ state: 'resting', email });
    expect(await Session.countDocuments({ personId: hazel.personId })).toBe(0);
    await expect(signIn(tools, hazelSignsIn, HOME)).rejects.toMatchObject({ code: 'invalidInput' });
  });

  it('takes the password, and leaves the county an administrator', async () => {
    const fenwold = await openFenwold();
    const hazel = await joinHazel(fenwold);
    for (const currentPassword of [undefined, OTHER_PASSWORD]) {
      await expect(
        leaveCounty(fenwold.tools, hazel, { ...leaving, currentPassword }),
      ).rejects.toMatchObject({ fields: { currentPassword: expect.any(String) as string } });
    }
    await expect(leaveCounty(fenwold.tools, fenwold.alder, leaving)).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await Person.findById(hazel.personId).lean())?.state).toBe('active');
  });

  it('leaves the words under the name or without it, as chosen', async () => {
    const fenwold = await openFenwold();
    const { tools } = fenwold;
    const hazel = await joinHazel(fenwold);
    const sorrel = await join(fenwold, 'Sorrel Wick', {
      ...{ email: 'sorrel@teasel.example', role: 'linkWorker' },
      organisationId: fenwold.teaselHouse,
    });
    await leaveCounty(tools, hazel, leaving);
    await leaveCounty(tools, sorrel, { ...leaving, name: 'withhold' });
    const cards = await listPeople(tools, [hazel.personId, sorrel.personId]);
    expect(cards.map(({ name }) => name).sort()).toEqual(['Former member', 'Hazel Quickset']);
  });

  it('gives no seat to activity providers, nor to an account that is closed', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    const hazel = await joinHazel(fenwold);
    const barnaby = await joinBarnaby(fenwold);
    await leaveCounty(tools, barnaby, { name: 'keep' });
    expect((await Person.findById(barnaby.personId).lean())?.state).toBe('resting');
    await closeAccount(tools, alder, { personId: hazel.personId });
    expect((await Person.findById(hazel.personId).lean())?.state).toBe('closed');
    expect(await Membership.countDocuments({ state: 'alumni' })).toBe(0);
  });

  it('that is followed by closing the account ends the seat for reading', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    const { personId } = await joinHazel(fenwold);
    await changeRoles(tools, alder, { personId });
    const { setCookie } = await signIn(tools, hazelSignsIn, HOME);
    await closeAccount(tools, alder, { personId });
    expect(await findActor(tools, setCookie)).toBeNull();
    expect(await Membership.countDocuments({ personId, state: 'alumni' })).toBe(0);
  });
});

describe('coming back', () => {
  it.each([
    ['within 90 days', 10],
    ['after them', 200],
  ])('%s, an invitation to the same address brings the same person back', async (_, days) => {
    const fenwold = await openFenwold();
    const { tools, clock } = fenwold;
    const hazel = await joinHazel(fenwold);
    await leaveCounty(tools, hazel, { ...leaving, name: 'withhold' });
    const since = clock.now().toISOString();
    clock.forward({ days });
    await endAlumniSeats(tools);
    const { setCookie, next } = await acceptInvitation(
      tools,
      { token: await inviteHazel(fenwold), name: 'Hazel Quickset', password: OTHER_PASSWORD },
      { actor: null, where: HOME },
    );
    const back = await actorOf(tools, setCookie);
    expect(back.personId).toBe(hazel.personId);
    expect(back.seat).toBeUndefined();
    expect(back.hostOrganisationIds).toEqual([fenwold.teaselHouse]);
    expect(next).toBe(`/?back=${since}`);
    const [card] = await listPeople(tools, [hazel.personId]);
    expect(card?.name).toBe('Hazel Quickset');
    expect(await Membership.countDocuments({ state: 'alumni' })).toBe(0);
    await expect(signIn(tools, hazelSignsIn, HOME)).rejects.toMatchObject({ code: 'invalidInput' });
  });

  it('is one press for a reader who is signed in', async () => {
    const fenwold = await openFenwold();
    const { tools } = fenwold;
    await leaveCounty(tools, await joinHazel(fenwold), leaving);
    const reader = await actorOf(tools, (await signIn(tools, hazelSignsIn, HOME)).setCookie);
    const token = await inviteHazel(fenwold);
    const { setCookie } = await acceptInvitation(tools, { token }, { actor: reader, where: HOME });
    expect((await actorOf(tools, setCookie)).seat).toBeUndefined();
  });
});
