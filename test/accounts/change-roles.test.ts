import { describe, expect, it } from 'vitest';

import type { Actor } from '#server/accounts/contract.ts';
import { addOrganisation, changeRoles, getMember, signIn } from '#server/accounts/index.ts';
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
  type TestCounty,
} from './support/county.ts';
import { addMarlshire } from './support/second-county.ts';
import { including, saying } from './support/saying.ts';

async function rolesOf({ tools, alder }: TestCounty, { personId }: Actor): Promise<string[]> {
  return (await getMember(tools, alder, { personId })).roles.map(({ role }) => role);
}

describe('changing roles', () => {
  it('T34: gives exactly the roles named, tells followers, and ends every session of that person', async () => {
    const fenwold = await openFenwold();
    const { tools, alder, teaselHouse, changes, announced } = fenwold;
    const hazel = await joinHazel(fenwold);
    const form = { email: 'hazel@teasel.example', password: PASSWORD };
    const second = await actorOf(tools, (await signIn(tools, form, HOME)).setCookie);
    await changeRoles(tools, alder, {
      personId: hazel.personId,
      roles: [`supervisor:${teaselHouse}`, 'coordinator', 'coordinator'],
    });
    expect(await rolesOf(fenwold, hazel)).toEqual(['supervisor', 'coordinator']);
    expect(changes.slice(-2)).toMatchObject([
      {
        kind: 'membership',
        personId: hazel.personId,
        added: [
          { role: 'supervisor', organisationId: teaselHouse },
          { role: 'coordinator', organisationId: null },
        ],
      },
      { kind: 'membership', ended: [{ role: 'linkWorker', organisationId: teaselHouse }] },
    ]);
    expect(await Session.exists({ personId: hazel.personId })).toBeNull();
    expect(announced.at(-1)).toMatchObject({
      view: {
        sessionHashes: including([hazel.sessionHash, second.sessionHash]),
      },
    });
    const { setCookie } = await signIn(tools, form, HOME);
    expect((await actorOf(tools, setCookie)).roles).toEqual(['supervisor', 'coordinator']);
  });

  it('ends sessions also where a role only comes', async () => {
    const fenwold = await openFenwold();
    const { tools, alder, teaselHouse } = fenwold;
    const hazel = await joinHazel(fenwold);
    await changeRoles(tools, alder, {
      personId: hazel.personId,
      roles: [`linkWorker:${teaselHouse}`, 'coordinator'],
    });
    expect(await Session.exists({ personId: hazel.personId })).toBeNull();
  });

  it('changes nothing where nothing is different: the session stays', async () => {
    const fenwold = await openFenwold();
    const { tools, alder, teaselHouse, changes } = fenwold;
    const hazel = await joinHazel(fenwold);
    const told = changes.length;
    const roles = `linkWorker:${teaselHouse}`;
    await changeRoles(tools, alder, { personId: hazel.personId, roles });
    expect(changes).toHaveLength(told);
    expect(await Session.exists({ personId: hazel.personId })).not.toBeNull();
  });

  it('lets a person read on who has none left, and wakes the person with the next', async () => {
    const fenwold = await openFenwold();
    const { tools, alder, teaselHouse } = fenwold;
    const { personId } = await joinHazel(fenwold);
    const stateNow = async () => (await Person.findById(personId).lean())?.state;
    await changeRoles(tools, alder, { personId });
    expect(await stateNow()).toBe('alumni');
    await changeRoles(tools, alder, { personId, roles: [`linkWorker:${teaselHouse}`] });
    expect(await stateNow()).toBe('active');
    const form = { email: 'hazel@teasel.example', password: PASSWORD };
    await expect(signIn(tools, form, HOME)).resolves.toBeDefined();
  });

  it('takes roles with a place of their kind in the county only', async () => {
    const fenwold = await openFenwold();
    const { tools, alder, teaselHouse } = fenwold;
    const { personId } = await joinHazel(fenwold);
    const marlshire = await addMarlshire(tools);
    const wrong = [
      'linkWorker',
      `coordinator:${teaselHouse}`,
      `activityProvider:${teaselHouse}`,
      `linkWorker:${marlshire.organisationId}`,
      `owner:${teaselHouse}`,
      'linkWorker:x',
      { $ne: 1 },
    ];
    for (const role of wrong) {
      await expect(changeRoles(tools, alder, { personId, roles: [role] })).rejects.toMatchObject({
        code: 'invalidInput',
      });
    }
    expect(await Membership.countDocuments({ personId, state: 'active' })).toBe(1);
  });
});

describe('who may change roles', () => {
  it('a coordinator changes those within organisations, and none of the whole county', async () => {
    const fenwold = await openFenwold();
    const { tools, alder, teaselHouse } = fenwold;
    const hazel = await joinHazel(fenwold);
    const marjoram = await joinMarjoram(fenwold);
    const bramble = await addOrganisation(tools, alder, { name: 'Bramble House', kinds: 'host' });
    const change = (personId: string, roles: string[]) =>
      changeRoles(tools, marjoram, { personId, roles });
    await change(hazel.personId, [`linkWorker:${bramble.id}`]);
    expect(await rolesOf(fenwold, hazel)).toEqual(['linkWorker']);

    const notHers = { code: 'notPermitted', message: saying('administrator') };
    await expect(
      change(hazel.personId, [`linkWorker:${bramble.id}`, 'coordinator']),
    ).rejects.toMatchObject(notHers);
    await expect(change(marjoram.personId, ['coordinator', 'administrator'])).rejects.toMatchObject(
      notHers,
    );
    await expect(change(alder.personId, [])).rejects.toMatchObject(notHers);
    await change(alder.personId, ['coordinator', 'administrator', `supervisor:${teaselHouse}`]);
    expect(await rolesOf(fenwold, alder)).toEqual(['supervisor', 'coordinator', 'administrator']);
    expect(await rolesOf(fenwold, hazel)).toEqual(['linkWorker']);
  });

  it('is not there for link workers, activity providers and other counties', async () => {
    const fenwold = await openFenwold();
    const { tools, teaselHouse } = fenwold;
    const hazel = await joinHazel(fenwold);
    const { bryony } = await addMarlshire(tools);
    for (const actor of [hazel, await joinBarnaby(fenwold), bryony]) {
      const form = { personId: hazel.personId, roles: [`supervisor:${teaselHouse}`] };
      await expect(changeRoles(tools, actor, form)).rejects.toMatchObject({ code: 'notFound' });
    }
    expect(await rolesOf(fenwold, hazel)).toEqual(['linkWorker']);
  });
});

describe('the last administrator', () => {
  it('cannot lose the role, and can once there is another', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    const leave = () =>
      changeRoles(tools, alder, { personId: alder.personId, roles: ['coordinator'] });
    await expect(leave()).rejects.toMatchObject({
      code: 'conflict',
      message: saying('last administrator'),
    });
    expect(await rolesOf(fenwold, alder)).toContain('administrator');
    expect(await Session.exists({ _id: alder.sessionHash })).not.toBeNull();

    await join(fenwold, 'Rowan Weir', { email: 'rowan@fenwold.example', role: 'administrator' });
    await expect(leave()).resolves.toBeUndefined();
    expect(await rolesOf(fenwold, alder)).toEqual(['coordinator']);
  });

  it('stays, also when two take the role from each other at the same moment', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    const rowan = await join(fenwold, 'Rowan Weir', {
      email: 'rowan@fenwold.example',
      role: 'administrator',
    });
    const outcomes = await Promise.allSettled([
      changeRoles(tools, alder, { personId: rowan.personId, roles: ['coordinator'] }),
      changeRoles(tools, rowan, { personId: alder.personId, roles: ['coordinator'] }),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const role = 'administrator';
    expect(await Membership.countDocuments({ role, state: 'active' })).toBe(1);
  });
});
