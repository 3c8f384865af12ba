import { describe, expect, it } from 'vitest';

import {
  identify,
  listEndedSessions,
  pauseSeat,
  resumeSeat,
  signIn,
  signOut,
} from '#server/accounts/index.ts';
import { anyOf } from '#server/lib/trusted-filters.ts';
import { Session } from '#server/accounts/session.model.ts';

import {
  alderSignsIn,
  cookieIn,
  HOME,
  joinHazel,
  openFenwold,
  queriesOf,
} from './support/county.ts';

describe('sessions that stand no more', () => {
  it('are those that were ended or have run out, in two queries by their indexes', async () => {
    const { tools, clock, alder } = await openFenwold();
    const { setCookie } = await signIn(tools, alderSignsIn, HOME);
    const request = { cookieHeader: cookieIn(setCookie), requestId: 'r', prolong: false };
    const other = await identify(tools, request);
    if (!other) throw new Error('Alder is not signed in.');
    const sessionHashes = [alder.sessionHash, other.actor.sessionHash];
    const ended = () => listEndedSessions(tools, { sessionHashes });

    expect(await ended()).toEqual([]);
    expect(await queriesOf(ended)).toEqual(['sessions.find', 'people.distinct']);
    const plan: unknown = await Session.find({ _id: anyOf(sessionHashes) }).explain('queryPlanner');
    expect(JSON.stringify(plan)).not.toContain('COLLSCAN');
    await signOut(tools, other.actor);
    expect(await ended()).toEqual([other.actor.sessionHash]);
    clock.forward({ days: 31 });
    expect(await ended()).toEqual(sessionHashes);
  });

  it('are those of somebody who is away as well, whose sockets have no place', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    const hazel = await joinHazel(fenwold);
    const sessionHashes = [alder.sessionHash, hazel.sessionHash];
    await pauseSeat(tools, hazel, {});
    expect(await listEndedSessions(tools, { sessionHashes })).toEqual([hazel.sessionHash]);
    await resumeSeat(tools, hazel, {});
    expect(await listEndedSessions(tools, { sessionHashes })).toEqual([]);
  });
});
