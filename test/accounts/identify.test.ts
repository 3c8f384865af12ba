import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';

import { County } from '#server/accounts/county.model.ts';
import { changeRoles, identify, signIn, signOut } from '#server/accounts/index.ts';
import { Membership } from '#server/accounts/membership.model.ts';
import { Person } from '#server/accounts/person.model.ts';
import { Session } from '#server/accounts/session.model.ts';
import type { Tools } from '#server/lib/tools.ts';

import {
  actorOf,
  alderSignsIn,
  cookieIn,
  findActor,
  HOME,
  joinBarnaby,
  joinHazel,
  openFenwold,
  queriesOf,
} from './support/county.ts';
import { including } from './support/saying.ts';

const asPage = (tools: Tools, setCookie: string) =>
  identify(tools, { cookieHeader: cookieIn(setCookie), requestId: 'page', prolong: true });
const asSocket = (tools: Tools, setCookie: string) =>
  identify(tools, { cookieHeader: cookieIn(setCookie), requestId: 'socket', prolong: false });

describe('who acts', () => {
  it('is the person of the session with roles, county and organisations, for page and socket alike', async () => {
    const fenwold = await openFenwold();
    const { tools, teaselHouse, countyId } = fenwold;
    await joinHazel(fenwold);
    const { setCookie } = await signIn(
      tools,
      { ...alderSignsIn, email: 'hazel@teasel.example' },
      HOME,
    );
    const page = await asPage(tools, setCookie);
    expect(page?.actor).toMatchObject({
      name: 'Hazel Quickset',
      countyId,
      roles: ['linkWorker'],
      hostOrganisationIds: [teaselHouse],
      providerOrganisationIds: [],
      requestId: 'page',
    });
    expect((await asSocket(tools, setCookie))?.actor).toEqual({
      ...page?.actor,
      requestId: 'socket',
    });
  });

  it('names the organisations of an activity provider apart from hosts', async () => {
    const fenwold = await openFenwold();
    const barnaby = await joinBarnaby(fenwold);
    expect(barnaby.hostOrganisationIds).toEqual([]);
    expect(barnaby.providerOrganisationIds).toHaveLength(1);
  });

  it('is each by themselves where many ask at one moment, and asks the database once', async () => {
    const fenwold = await openFenwold();
    const { tools } = fenwold;
    await joinHazel(fenwold);
    const sessionOf = async (email: string) =>
      (await signIn(tools, { ...alderSignsIn, email }, HOME)).setCookie;
    const alders = await sessionOf(alderSignsIn.email);
    const hazels = await sessionOf('hazel@teasel.example');
    const ended = await sessionOf('hazel@teasel.example');
    await signOut(tools, await actorOf(tools, ended));
    const asking = [hazels, ended, alders, `hedgerow=${'a'.repeat(40)}`, hazels];
    const names: (string | undefined)[] = [];
    const asked = await queriesOf(async () => {
      const found = await Promise.all(asking.map((setCookie) => asSocket(tools, setCookie)));
      names.push(...found.map((identity) => identity?.actor.name));
    });
    expect(names).toEqual([
      'Hazel Quickset',
      undefined,
      expect.stringContaining('Alder'),
      undefined,
      'Hazel Quickset',
    ]);
    expect(asked).toHaveLength(1);
  });

  it('is nobody without a cookie, with a broken one, or with the stored hash in it', async () => {
    const { tools, alder } = await openFenwold();
    const headers = [
      '',
      'hedgerow=',
      'hedgerow=%E0%A4%A',
      'other=%E0%A4%A; hedgerow=short',
      `hedgerow=${alder.sessionHash}`,
      `hedgerow=${'a'.repeat(40)}`,
      'hedgerow[$ne]=x',
    ];
    for (const cookieHeader of headers) {
      expect(await identify(tools, { cookieHeader, requestId: 'r', prolong: true })).toBeNull();
    }
  });

  it('is found beside other cookies that hold anything', async () => {
    const { tools } = await openFenwold();
    const { setCookie } = await signIn(tools, alderSignsIn, HOME);
    const cookieHeader = `broken=%E0%A4%A; ${cookieIn(setCookie)}; last=1`;
    const found = await identify(tools, { cookieHeader, requestId: 'r', prolong: true });
    expect(found?.actor.name).toBe('Alder Gatepost');
  });

  it('takes one query, and two where the session is prolonged', async () => {
    const { tools, clock } = await openFenwold();
    const { setCookie } = await signIn(tools, alderSignsIn, HOME);
    expect(await queriesOf(() => asSocket(tools, setCookie))).toEqual(['sessions.aggregate']);
    expect(await queriesOf(() => asPage(tools, setCookie))).toHaveLength(1);
    clock.forward({ days: 16 });
    expect(await queriesOf(() => asPage(tools, setCookie))).toHaveLength(2);
  });

  it('is asked by indexes only', async () => {
    const { alder } = await openFenwold();
    const session: unknown = await Session.findById(alder.sessionHash).explain('queryPlanner');
    expect(JSON.stringify(session)).not.toContain('COLLSCAN');
    const membership: unknown = await Membership.find({
      personId: alder.personId,
      state: 'active',
    }).explain('queryPlanner');
    expect(JSON.stringify(membership)).toContain('IXSCAN');
  });
});

describe('T36: the session cookie', () => {
  it('has the name, the scope and the flags of a https origin', async () => {
    const { tools } = await openFenwold({ publicOrigin: 'https://hedgerow.example' });
    const { setCookie } = await signIn(tools, alderSignsIn, HOME);
    const [pair = '', ...attributes] = setCookie.split('; ');
    expect(pair).toMatch(/^__Host-hedgerow=[a-z0-9]{40}$/);
    expect(attributes).toEqual(including(['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']));
    expect(setCookie).not.toContain('Domain');
  });

  it('works on plain http, without the mark that would lose it there', async () => {
    const { tools } = await openFenwold();
    const { setCookie } = await signIn(tools, alderSignsIn, HOME);
    expect(setCookie).toMatch(/^hedgerow=[a-z0-9]{40}; /);
    expect(setCookie).not.toContain('Secure');
    expect(setCookie).toContain('HttpOnly');
  });

  it('holds an id of which the database has the SHA-256 only', async () => {
    const { tools } = await openFenwold();
    const { setCookie } = await signIn(tools, alderSignsIn, HOME);
    const id = cookieIn(setCookie).split('=')[1] ?? '';
    const stored = await Session.find().lean();
    expect(JSON.stringify(stored)).not.toContain(id);
    expect(stored.map(({ _id }) => _id)).toContain(createHash('sha256').update(id).digest('hex'));
  });
});

describe('a session', () => {
  it('ends after 30 days without use', async () => {
    const { tools, clock } = await openFenwold();
    const { setCookie } = await signIn(tools, alderSignsIn, HOME);
    clock.forward({ days: 29, hours: 23 });
    expect(await asSocket(tools, setCookie)).not.toBeNull();
    clock.forward({ hours: 2 });
    expect(await asSocket(tools, setCookie)).toBeNull();
    expect(await asPage(tools, setCookie)).toBeNull();
  });

  it('is prolonged by pages, which send the cookie anew, and never by sockets', async () => {
    const { tools, clock } = await openFenwold();
    const { setCookie } = await signIn(tools, alderSignsIn, HOME);
    clock.forward({ days: 20 });
    expect((await asSocket(tools, setCookie))?.setCookie).toBeNull();
    const stillTheSame = await Session.find().lean();
    const prolonged = await asPage(tools, setCookie);
    expect(prolonged?.setCookie).toContain(cookieIn(setCookie));
    expect(await Session.find().lean()).not.toEqual(stillTheSame);
    clock.forward({ days: 20 });
    expect(await asSocket(tools, setCookie)).not.toBeNull();
  });

  it('ends after 90 days in any case', async () => {
    const { tools, clock } = await openFenwold();
    const { setCookie } = await signIn(tools, alderSignsIn, HOME);
    for (let day = 0; day < 89; day += 10) {
      clock.forward({ days: day < 80 ? 10 : 9 });
      expect(await asPage(tools, setCookie)).not.toBeNull();
    }
    clock.forward({ days: 1, hours: 1 });
    expect(await asPage(tools, setCookie)).toBeNull();
    expect(await asSocket(tools, setCookie)).toBeNull();
  });

  it('is of no use once signed out, once the account rests or closes, once the county closes', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    const hazel = await joinHazel(fenwold);
    const signInHazel = async () => {
      const form = { ...alderSignsIn, email: 'hazel@teasel.example' };
      return (await signIn(tools, form, HOME)).setCookie;
    };

    const first = await signInHazel();
    const actor = await findActor(tools, first);
    if (!actor) throw new Error('Hazel is signed in.');
    await signOut(tools, actor);
    expect(await asPage(tools, first)).toBeNull();

    const second = await signInHazel();
    expect(await asPage(tools, second)).not.toBeNull();
    await Person.updateOne({ _id: hazel.personId }, { state: 'closed' });
    expect(await asSocket(tools, second)).toBeNull();
    await Person.updateOne({ _id: hazel.personId }, { state: 'active' });

    await County.updateOne({}, { state: 'closed' });
    expect(await asSocket(tools, second)).toBeNull();
    await County.updateOne({}, { state: 'open' });
    expect(await asSocket(tools, second)).not.toBeNull();

    await changeRoles(tools, alder, { personId: hazel.personId, roles: [] });
    expect(await asSocket(tools, second)).toBeNull();
  });

  it('is removed by the database some time after its end', async () => {
    const indexes = await Session.listIndexes();
    const expiring = indexes.filter(({ expireAfterSeconds }) => expireAfterSeconds === 0);
    expect(expiring.map(({ name }) => String(name))).toEqual([
      'expiresAt_1',
      'absoluteExpiresAt_1',
    ]);
  });
});
