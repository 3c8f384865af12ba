import { describe, expect, it } from 'vitest';

import { listEndedSessions, signIn, signOut, identify } from '#server/accounts/index.ts';
import { anyOf } from '#server/lib/trusted-filters.ts';
import { Session } from '#server/accounts/session.model.ts';

import { alderSignsIn, cookieIn, HOME, openFenwold, queriesOf } from './support/county.ts';

describe('sessions that stand no more', () => {
  it('are those that were ended or have run out, in one query by the index', async () => {
    const { tools, clock, alder } = await openFenwold();
    const { setCookie } = await signIn(tools, alderSignsIn, HOME);
    const request = { cookieHeader: cookieIn(setCookie), requestId: 'r', prolong: false };
    const other = await identify(tools, request);
    if (!other) throw new Error('Alder is not signed in.');
    const sessionHashes = [alder.sessionHash, other.actor.sessionHash];
    const ended = () => listEndedSessions(tools, { sessionHashes });

    expect(await ended()).toEqual([]);
    expect(await queriesOf(ended)).toEqual(['sessions.find']);
    const plan: unknown = await Session.find({ _id: anyOf(sessionHashes) }).explain('queryPlanner');
    expect(JSON.stringify(plan)).not.toContain('COLLSCAN');
    await signOut(tools, other.actor);
    expect(await ended()).toEqual([other.actor.sessionHash]);
    clock.forward({ days: 31 });
    expect(await ended()).toEqual(sessionHashes);
  });
});
