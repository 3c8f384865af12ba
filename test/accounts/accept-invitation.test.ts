import { describe, expect, it } from 'vitest';

import type { Role } from '#server/accounts/contract.ts';
import {
  acceptInvitation,
  addOrganisation,
  changeRoles,
  closeOrganisation,
  invitePeople,
  listInvitations,
  revokeInvitation,
  signIn,
} from '#server/accounts/index.ts';
import { Membership } from '#server/accounts/membership.model.ts';
import { Person } from '#server/accounts/person.model.ts';

import {
  actorOf,
  HOME,
  joinBarnaby,
  joinHazel,
  openFenwold,
  OTHER_PASSWORD,
  PASSWORD,
  queriesOf,
  type TestCounty,
} from './support/county.ts';
import { addMarlshire } from './support/second-county.ts';
import { saying, someText } from './support/saying.ts';

const SORREL = 'sorrel@teasel.example';
const stranger = { actor: null, where: HOME };

async function inviteSorrel(county: TestCounty, role: Role = 'linkWorker'): Promise<string> {
  const { tools, alder, teaselHouse } = county;
  await invitePeople(tools, alder, { addresses: SORREL, role, organisationId: teaselHouse });
  return county.tokenTo(SORREL);
}

const sorrelsForm = (token: string) => ({ token, name: 'Sorrel Fen', password: PASSWORD });

describe('joining by an invitation', () => {
  it('makes the person with role, organisation and county of the invitation, and signs in', async () => {
    const fenwold = await openFenwold();
    const token = await inviteSorrel(fenwold);
    const { setCookie } = await acceptInvitation(fenwold.tools, sorrelsForm(token), stranger);
    expect(await actorOf(fenwold.tools, setCookie)).toMatchObject({
      name: 'Sorrel Fen',
      countyId: fenwold.countyId,
      roles: ['linkWorker'],
      hostOrganisationIds: [fenwold.teaselHouse],
    });
    expect(fenwold.changes.at(-1)).toMatchObject({
      kind: 'membership',
      added: [{ role: 'linkWorker', organisationId: fenwold.teaselHouse }],
      ended: [],
    });
    await expect(
      signIn(fenwold.tools, { email: SORREL, password: PASSWORD }, HOME),
    ).resolves.toBeDefined();
  });

  it('needs a name and a strong password, and keeps the link good until then', async () => {
    const fenwold = await openFenwold();
    const token = await inviteSorrel(fenwold);
    const refusals = [
      [{ token, password: PASSWORD }, 'name'],
      [{ token, name: 'Sorrel Fen' }, 'password'],
      [{ token, name: 'Sorrel Fen', password: 'sorrelfen12' }, 'password'],
      [{ token, name: 'Sorrel Fen', password: 'short' }, 'password'],
      [{ token, name: 'Sorrel\nFen', password: PASSWORD }, 'name'],
      [{ token, password: 'short' }, 'name', 'password'],
      [{ token }, 'name', 'password'],
    ] as const;
    for (const [form, ...fields] of refusals) {
      await expect(acceptInvitation(fenwold.tools, form, stranger)).rejects.toMatchObject({
        fields: Object.fromEntries(fields.map((field) => [field, someText()])),
      });
    }
    await expect(
      acceptInvitation(fenwold.tools, sorrelsForm(token), stranger),
    ).resolves.toBeDefined();
  });

  it('needs no password of an activity provider', async () => {
    const barnaby = await joinBarnaby(await openFenwold());
    expect(barnaby.roles).toEqual(['activityProvider']);
    expect((await Person.findById(barnaby.personId).lean())?.passwordHash).toBeUndefined();
  });

  it('leaves neither person nor membership where a follower fails', async () => {
    const fenwold = await openFenwold();
    const token = await inviteSorrel(fenwold);
    const people = await Person.countDocuments();
    const failing = () => Promise.reject(new Error('no room'));
    const tools = { ...fenwold.tools, membershipFollowers: [failing] };
    await expect(acceptInvitation(tools, sorrelsForm(token), stranger)).rejects.toThrow('no room');
    expect(await Person.countDocuments()).toBe(people);
    await expect(
      acceptInvitation(fenwold.tools, sorrelsForm(token), stranger),
    ).resolves.toBeDefined();
  });

  it('gives a member a second role by one press while signed in, under a new session', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    const hazel = await joinHazel(fenwold);
    const other = await addOrganisation(tools, alder, { name: 'Bramble House', kinds: 'host' });
    const email = 'hazel@teasel.example';
    await invitePeople(tools, alder, {
      addresses: email,
      role: 'supervisor',
      organisationId: other.id,
    });
    const form = { token: await fenwold.tokenTo(email) };
    await expect(acceptInvitation(tools, form, stranger)).rejects.toMatchObject({
      code: 'conflict',
      message: saying('Sign in'),
    });
    const { setCookie } = await acceptInvitation(tools, form, { actor: hazel, where: HOME });
    const now = await actorOf(tools, setCookie);
    expect(now.personId).toBe(hazel.personId);
    expect(now.roles).toEqual(['linkWorker', 'supervisor']);
    expect(now.sessionHash).not.toBe(hazel.sessionHash);
    await expect(signIn(tools, { email, password: PASSWORD }, HOME)).resolves.toBeDefined();
  });

  it('brings back who rested, with the same person, a new password and no old session', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    const hazel = await joinHazel(fenwold);
    await changeRoles(tools, alder, { personId: hazel.personId, roles: [] });
    const email = 'hazel@teasel.example';
    const role = 'linkWorker';
    await invitePeople(tools, alder, {
      addresses: email,
      role,
      organisationId: fenwold.teaselHouse,
    });
    const { setCookie } = await acceptInvitation(
      tools,
      { token: await fenwold.tokenTo(email), name: 'Hazel Quickset', password: OTHER_PASSWORD },
      stranger,
    );
    expect((await actorOf(tools, setCookie)).personId).toBe(hazel.personId);
    await expect(signIn(tools, { email, password: PASSWORD }, HOME)).rejects.toMatchObject({
      code: 'invalidInput',
    });
  });

  it('refuses who has an account in another county, and says what to do', async () => {
    const fenwold = await openFenwold();
    const { tools, alder, teaselHouse } = fenwold;
    const { bryony } = await addMarlshire(tools);
    const email = 'bryony@marlshire.example';
    await invitePeople(tools, alder, {
      addresses: email,
      role: 'linkWorker',
      organisationId: teaselHouse,
    });
    const form = { ...sorrelsForm(await fenwold.tokenTo(email)) };
    for (const actor of [null, bryony]) {
      await expect(acceptInvitation(tools, form, { actor, where: HOME })).rejects.toMatchObject({
        code: 'conflict',
        message: saying('another county'),
      });
    }
    expect(await Membership.countDocuments({ personId: bryony.personId })).toBe(2);
  });
});

describe('T10: an invitation', () => {
  it('takes address, role, organisation and county from the database, whatever the form says', async () => {
    const fenwold = await openFenwold();
    const { tools } = fenwold;
    const marlshire = await addMarlshire(tools);
    const token = await inviteSorrel(fenwold);
    const forged = {
      ...sorrelsForm(token),
      email: 'evil@elsewhere.example',
      role: 'administrator',
      roles: ['administrator'],
      countyId: marlshire.countyId,
      organisationId: marlshire.organisationId,
      state: 'active',
    };
    const { setCookie } = await acceptInvitation(tools, forged, stranger);
    expect(await actorOf(tools, setCookie)).toMatchObject({
      roles: ['linkWorker'],
      countyId: fenwold.countyId,
      hostOrganisationIds: [fenwold.teaselHouse],
    });
    expect(await Person.exists({ email: 'evil@elsewhere.example' })).toBeNull();
    expect(await Person.exists({ email: SORREL })).not.toBeNull();
  });

  it('works once, also when pressed twice at the same moment', async () => {
    const fenwold = await openFenwold();
    const token = await inviteSorrel(fenwold);
    const accept = () => acceptInvitation(fenwold.tools, sorrelsForm(token), stranger);
    const outcomes = await Promise.allSettled([accept(), accept(), accept()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await Person.countDocuments({ email: SORREL })).toBe(1);
    await expect(accept()).rejects.toMatchObject({ code: 'invalidInput' });
  });

  it('is refused after it was taken back', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    const token = await inviteSorrel(fenwold);
    const { items } = await listInvitations(tools, alder, {});
    await revokeInvitation(tools, alder, { invitationId: items[0]?.id });
    await expect(acceptInvitation(tools, sorrelsForm(token), stranger)).rejects.toMatchObject({
      code: 'invalidInput',
      message: saying('Ask your coordinator'),
    });
    expect(await Person.exists({ email: SORREL })).toBeNull();
  });

  it('is good for 7 days and no longer', async () => {
    const fenwold = await openFenwold();
    const token = await inviteSorrel(fenwold);
    fenwold.clock.forward({ days: 7, seconds: 1 });
    const accept = () => acceptInvitation(fenwold.tools, sorrelsForm(token), stranger);
    await expect(accept()).rejects.toMatchObject({ code: 'invalidInput' });
    fenwold.clock.forward({ seconds: -2 });
    await expect(accept()).resolves.toBeDefined();
  });

  it('is refused while somebody else is signed in', async () => {
    const fenwold = await openFenwold();
    const token = await inviteSorrel(fenwold);
    const { tools, alder } = fenwold;
    await expect(
      acceptInvitation(tools, sorrelsForm(token), { actor: alder, where: HOME }),
    ).rejects.toMatchObject({
      code: 'conflict',
      message: saying('somebody else'),
    });
    expect(await Person.exists({ email: SORREL })).toBeNull();
  });

  it('is of no use once its organisation has closed', async () => {
    const fenwold = await openFenwold();
    const token = await inviteSorrel(fenwold);
    const { tools, alder, teaselHouse } = fenwold;
    await closeOrganisation(tools, alder, { organisationId: teaselHouse });
    await expect(acceptInvitation(tools, sorrelsForm(token), stranger)).rejects.toMatchObject({
      code: 'invalidInput',
    });
  });

  it.each([[{ $ne: null }], [['x']], [{ $regex: '^' }], [undefined], [7]])(
    'T01: with %j for a link reads no document',
    async (token) => {
      const { tools } = await openFenwold();
      const refusals: unknown[] = [];
      const queries = await queriesOf(() =>
        acceptInvitation(tools, { token, name: 'Eve', password: PASSWORD }, stranger).catch(
          (error: unknown) => refusals.push(error),
        ),
      );
      expect(refusals).toEqual([expect.objectContaining({ code: 'invalidInput' })]);
      expect(queries).toEqual([]);
    },
  );
});
