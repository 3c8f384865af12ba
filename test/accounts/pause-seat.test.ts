import { describe, expect, it } from 'vitest';

import {
  changeRoles,
  listMemberIds,
  listMembers,
  listPeople,
  pauseSeat,
  resumeSeat,
  searchPeople,
  signIn,
} from '#server/accounts/index.ts';
import { Membership } from '#server/accounts/membership.model.ts';

import {
  actorOf,
  ELSEWHERE,
  findActor,
  HOME,
  joinBarnaby,
  joinHazel,
  joinMarjoram,
  openFenwold,
  PASSWORD,
} from './support/county.ts';

const hazelSignsIn = { email: 'hazel@teasel.example', password: PASSWORD };

describe('being away', () => {
  it('takes a person out of audiences and searches, and keeps the roles', async () => {
    const fenwold = await openFenwold();
    const { tools, alder, countyId, changes } = fenwold;
    const hazel = await joinHazel(fenwold);
    const scope = { countyId, organisationId: null, roles: ['linkWorker'] as const };
    expect(await listMemberIds(tools, scope)).toContain(hazel.personId);
    expect(await searchPeople(tools, alder, { words: 'haz' })).toHaveLength(1);

    await pauseSeat(tools, hazel, {});
    expect(await listMemberIds(tools, scope)).not.toContain(hazel.personId);
    expect(await searchPeople(tools, alder, { words: 'haz' })).toEqual([]);
    expect(changes.at(-1)).toEqual({
      ...{ kind: 'seat', countyId, personId: hazel.personId, state: 'paused' },
    });
    const [card] = await listPeople(tools, [hazel.personId]);
    expect(card).toMatchObject({
      name: 'Hazel Quickset',
      organisation: 'Teasel House, away for a while',
    });
    const member = (await listMembers(tools, alder, {})).items.find(
      ({ id }) => id === hazel.personId,
    );
    expect(member).toMatchObject({ seat: { state: 'paused' }, roles: [{ role: 'linkWorker' }] });
  });

  it('keeps sessions, cuts their sockets, and lets the person sign in to come back', async () => {
    const fenwold = await openFenwold();
    const { tools, announced, clock } = fenwold;
    const hazel = await joinHazel(fenwold);
    const since = clock.now().toISOString();
    await pauseSeat(tools, hazel, { backOn: '2027-01-11' });
    expect(announced.at(-1)).toEqual({
      ...{ event: 'session.ended', audience: [] },
      view: { sessionHashes: [hazel.sessionHash] },
    });
    const { setCookie } = await signIn(tools, hazelSignsIn, ELSEWHERE);
    const away = await actorOf(tools, setCookie);
    expect(away.seat).toEqual({ state: 'paused', since, backOn: '2027-01-11' });
    expect(away.roles).toEqual(['linkWorker']);

    clock.forward({ days: 30 });
    const later = await actorOf(tools, (await signIn(tools, hazelSignsIn, HOME)).setCookie);
    expect(await resumeSeat(tools, later, {})).toEqual({ since });
    expect(await resumeSeat(tools, later, {})).toEqual({ since: null });
    const back = await actorOf(tools, (await signIn(tools, hazelSignsIn, HOME)).setCookie);
    expect(back.seat).toBeUndefined();
    expect(back.hostOrganisationIds).toEqual(hazel.hostOrganisationIds);
  });

  it('takes a day that is still to come, and none that is over', async () => {
    const fenwold = await openFenwold();
    const hazel = await joinHazel(fenwold);
    for (const backOn of ['2020-01-01', '2099-01-01', 'soon', '2027-02-30']) {
      await expect(pauseSeat(fenwold.tools, hazel, { backOn })).rejects.toMatchObject({
        code: 'invalidInput',
        fields: { backOn: expect.any(String) as string },
      });
    }
    expect(await Membership.countDocuments({ personId: hazel.personId, state: 'active' })).toBe(1);
  });

  it('leaves the county an administrator', async () => {
    const { tools, alder } = await openFenwold();
    await expect(pauseSeat(tools, alder, {})).rejects.toMatchObject({ code: 'conflict' });
    expect(await Membership.countDocuments({ personId: alder.personId, state: 'active' })).toBe(2);
  });

  it('waits with a change of roles until the person is back', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    const { personId } = await joinHazel(fenwold);
    await pauseSeat(tools, alder, { personId });
    await expect(changeRoles(tools, alder, { personId })).rejects.toMatchObject({
      code: 'conflict',
    });
    await resumeSeat(tools, alder, { personId });
    await expect(changeRoles(tools, alder, { personId })).resolves.toBeUndefined();
  });
});

describe('who says that somebody is away', () => {
  it('the person, and those who look after people: a coordinator not of an administrator', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    const hazel = await joinHazel(fenwold);
    const marjoram = await joinMarjoram(fenwold);
    const barnaby = await joinBarnaby(fenwold);
    for (const actor of [hazel, barnaby]) {
      await expect(pauseSeat(tools, actor, { personId: marjoram.personId })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    await expect(pauseSeat(tools, marjoram, { personId: alder.personId })).rejects.toMatchObject({
      code: 'notPermitted',
    });
    await pauseSeat(tools, marjoram, { personId: hazel.personId });
    await expect(resumeSeat(tools, barnaby, { personId: hazel.personId })).rejects.toMatchObject({
      code: 'notFound',
    });
    await resumeSeat(tools, marjoram, { personId: hazel.personId });
    await pauseSeat(tools, barnaby, {});
    const { setCookie } = await signIn(tools, hazelSignsIn, HOME);
    expect((await findActor(tools, setCookie))?.seat).toBeUndefined();
  });
});
