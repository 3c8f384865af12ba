import { describe, expect, it } from 'vitest';

import { identify, listSessions, signIn } from '#server/accounts/index.ts';
import { Session } from '#server/accounts/session.model.ts';

import {
  actorOf,
  alderSignsIn,
  cookieIn,
  ELSEWHERE,
  HOME,
  joinHazel,
  openFenwold,
} from './support/county.ts';

describe('my sessions', () => {
  it('are mine alone, the latest used first, with the device in words and this one marked', async () => {
    const fenwold = await openFenwold();
    const { tools, clock } = fenwold;
    await joinHazel(fenwold);
    clock.forward({ hours: 3 });
    const { setCookie } = await signIn(tools, alderSignsIn, ELSEWHERE);
    const sessions = await listSessions(tools, await actorOf(tools, setCookie));
    expect(sessions.map(({ device, isCurrent }) => [device, isCurrent])).toEqual([
      ['Safari on iPhone', true],
      ['Firefox on Windows', false],
    ]);
    expect(sessions[0]).toMatchObject({ createdAt: '2026-10-07T11:30:00.000Z' });
    expect(await Session.countDocuments()).toBe(3);
  });

  it('say when they were used, to the hour', async () => {
    const { tools, clock } = await openFenwold();
    const { setCookie } = await signIn(tools, alderSignsIn, HOME);
    const actor = await actorOf(tools, setCookie);
    const open = () =>
      identify(tools, { cookieHeader: cookieIn(setCookie), requestId: 'r', prolong: true });
    const lastUsed = async () =>
      (await listSessions(tools, actor)).find(({ isCurrent }) => isCurrent)?.lastUsedAt;
    clock.forward({ minutes: 59 });
    await open();
    expect(await lastUsed()).toBe('2026-10-07T08:30:00.000Z');
    clock.forward({ minutes: 1 });
    await open();
    expect(await lastUsed()).toBe('2026-10-07T09:30:00.000Z');
  });

  it('do not show what has expired', async () => {
    const { tools, clock, alder } = await openFenwold();
    expect(await listSessions(tools, alder)).toHaveLength(1);
    clock.forward({ days: 31 });
    expect(await listSessions(tools, alder)).toEqual([]);
  });
});
