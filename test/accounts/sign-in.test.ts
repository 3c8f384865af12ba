import type * as argon2 from '@node-rs/argon2';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { changePassword, listSessions, signIn } from '#server/accounts/index.ts';
import { Session } from '#server/accounts/session.model.ts';

import {
  actorOf,
  alderSignsIn,
  cookieIn,
  ELSEWHERE,
  findActor,
  HOME,
  joinBarnaby,
  joinHazel,
  openFenwold,
  OTHER_PASSWORD,
  PASSWORD,
  queriesOf,
} from './support/county.ts';
import { saying } from './support/saying.ts';

const hashing = vi.hoisted(() => ({ verifications: 0 }));
vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof argon2>();
  const verify: typeof real.verify = (...rest) => {
    hashing.verifications += 1;
    return real.verify(...rest);
  };
  return { ...real, verify };
});
beforeEach(() => {
  hashing.verifications = 0;
});

describe('signing in', () => {
  it('opens a session for the right address and password, whatever the capitals of the address', async () => {
    const { tools } = await openFenwold();
    const form = { email: ' Alder@FENWOLD.example ', password: PASSWORD };
    const { setCookie, next } = await signIn(tools, form, HOME);
    expect((await actorOf(tools, setCookie)).name).toBe('Alder Gatepost');
    expect(next).toBe('/');
  });

  it('leads on to the page that was asked for, and to no other site', async () => {
    const { tools } = await openFenwold();
    const nextFor = async (next: unknown) =>
      (await signIn(tools, { ...alderSignsIn, next }, HOME)).next;
    expect(await nextFor('/rooms/1?before=2')).toBe('/rooms/1?before=2');
    for (const trick of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      '/a\nb',
      [],
    ]) {
      expect(await nextFor(trick)).toBe('/');
    }
  });

  it('names the device of the session in words', async () => {
    const { tools } = await openFenwold();
    const { setCookie } = await signIn(tools, alderSignsIn, ELSEWHERE);
    const sessions = await listSessions(tools, await actorOf(tools, setCookie));
    expect(sessions.find(({ isCurrent }) => isCurrent)?.device).toBe('Safari on iPhone');
  });

  it('refuses an activity provider who has no password, like a wrong password', async () => {
    const fenwold = await openFenwold();
    await joinBarnaby(fenwold);
    const form = { email: 'barnaby@loosestrife.example', password: PASSWORD };
    await expect(signIn(fenwold.tools, form, HOME)).rejects.toMatchObject({ code: 'invalidInput' });
  });

  it('says next to the field what is missing', async () => {
    const { tools } = await openFenwold();
    await expect(signIn(tools, { email: 'alder' }, HOME)).rejects.toMatchObject({
      fields: { email: saying('e-mail address'), password: 'Type your password.' },
    });
  });
});

describe('T06: a known and an unknown address', () => {
  it('get the same answer after the same work', async () => {
    const { tools } = await openFenwold();
    const refusalOf = async (email: string) => {
      const answers: unknown[] = [];
      const queries = await queriesOf(() =>
        signIn(tools, { email, password: OTHER_PASSWORD }, HOME).catch((error: unknown) =>
          answers.push(error),
        ),
      );
      return { answer: JSON.stringify(answers), queries };
    };
    const known = await refusalOf('alder@fenwold.example');
    expect(hashing.verifications).toBe(1);
    const unknown = await refusalOf('nobody@fenwold.example');
    expect(hashing.verifications).toBe(2);
    expect(unknown).toEqual(known);
    expect(known.answer).toContain('do not belong together');
    expect(known.queries).toContain('people.findOne');
  });
});

describe('T07: guessing', () => {
  const wrong = { ...alderSignsIn, password: OTHER_PASSWORD };

  it('stops at the sixth wrong password for one account, the right one included, and says when to come back', async () => {
    const { tools } = await openFenwold();
    for (let tries = 0; tries < 5; tries += 1) {
      await expect(signIn(tools, wrong, ELSEWHERE)).rejects.toMatchObject({ code: 'invalidInput' });
    }
    for (const form of [wrong, alderSignsIn]) {
      const refused = await signIn(tools, form, ELSEWHERE).catch((error: unknown) => error);
      expect(refused).toMatchObject({ code: 'tooManyRequests' });
      const { retryAfterSeconds } = refused as { retryAfterSeconds: number };
      expect(retryAfterSeconds).toBeGreaterThan(60);
      expect(retryAfterSeconds).toBeLessThanOrEqual(1800);
    }
  });

  it('does not lock the owner out on another network', async () => {
    const { tools } = await openFenwold();
    for (let tries = 0; tries < 7; tries += 1) {
      await signIn(tools, wrong, ELSEWHERE).catch(() => null);
    }
    const { setCookie } = await signIn(tools, alderSignsIn, HOME);
    expect(await findActor(tools, setCookie)).not.toBeNull();
  });

  it('counts tries at one moment one by one', async () => {
    const { tools } = await openFenwold();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 9 }, () => signIn(tools, wrong, ELSEWHERE)),
    );
    const codes = outcomes.map((outcome) =>
      outcome.status === 'rejected' ? (outcome.reason as { code: string }).code : 'in',
    );
    expect(codes.filter((code) => code === 'invalidInput')).toHaveLength(5);
    expect(codes.filter((code) => code === 'tooManyRequests')).toHaveLength(4);
  });

  it('begins to count anew after the right password', async () => {
    const { tools } = await openFenwold();
    for (let round = 0; round < 2; round += 1) {
      for (let tries = 0; tries < 4; tries += 1) {
        await expect(signIn(tools, wrong, HOME)).rejects.toMatchObject({ code: 'invalidInput' });
      }
      await signIn(tools, alderSignsIn, HOME);
    }
  });

  it('stops at thirty names a minute from one address, known or not', async () => {
    const { tools } = await openFenwold();
    const guess = (name: number) =>
      signIn(tools, { email: `n${name}@fenwold.example`, password: OTHER_PASSWORD }, ELSEWHERE);
    const codes = [];
    for (let name = 0; name < 31; name += 1) {
      codes.push(await guess(name).catch((error: unknown) => (error as { code: string }).code));
    }
    expect(codes.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 'invalidInput'));
    expect(codes.at(-1)).toBe('tooManyRequests');
    await expect(signIn(tools, alderSignsIn, HOME)).resolves.toBeDefined();
  });
});

describe('T34: the session id', () => {
  it('is another after signing in again, and the old one of the same browser is dead', async () => {
    const { tools, announced } = await openFenwold();
    const before = await signIn(tools, alderSignsIn, HOME);
    const formerHash = (await actorOf(tools, before.setCookie)).sessionHash;
    const cookieHeader = cookieIn(before.setCookie);
    const after = await signIn(tools, alderSignsIn, { ...HOME, cookieHeader });
    expect(cookieIn(after.setCookie)).not.toBe(cookieHeader);
    expect(await findActor(tools, before.setCookie)).toBeNull();
    expect(await findActor(tools, after.setCookie)).not.toBeNull();
    expect(announced).toContainEqual({
      event: 'session.ended',
      view: { sessionHashes: [formerHash] },
      audience: [],
    });
  });

  it('is never one that somebody chose beforehand', async () => {
    const { tools } = await openFenwold();
    const chosen = `hedgerow=${'abcde'.repeat(8)}`;
    const { setCookie } = await signIn(tools, alderSignsIn, { ...HOME, cookieHeader: chosen });
    expect(cookieIn(setCookie)).not.toBe(chosen);
    expect(await findActor(tools, chosen)).toBeNull();
  });

  it('does not survive a change of the password that happens at the same moment', async () => {
    const fenwold = await openFenwold();
    const { tools } = fenwold;
    const hazel = await joinHazel(fenwold);
    const form = { email: 'hazel@teasel.example', password: PASSWORD };
    await Promise.allSettled([
      changePassword(tools, hazel, { currentPassword: PASSWORD, password: OTHER_PASSWORD }, HOME),
      ...Array.from({ length: 6 }, () => signIn(tools, form, HOME)),
    ]);
    const left = await Session.find({ personId: hazel.personId }).lean();
    expect(left).toHaveLength(1);
  });
});

describe('T01: operators instead of text', () => {
  it.each([
    [{ email: { $ne: null }, password: PASSWORD }],
    [{ email: 'alder@fenwold.example', password: { $gt: '' } }],
    [{ email: ['alder@fenwold.example'], password: PASSWORD }],
    ['alder@fenwold.example'],
    [null],
  ])('are refused before any document is read: %j', async (form) => {
    const { tools } = await openFenwold();
    const refusals: unknown[] = [];
    const queries = await queriesOf(() =>
      signIn(tools, form, HOME).catch((error: unknown) => refusals.push(error)),
    );
    expect(refusals).toEqual([expect.objectContaining({ code: 'invalidInput' })]);
    expect(queries).toEqual([]);
  });
});
