import { describe, expect, it } from 'vitest';

import { endOtherSessions, signIn } from '#server/accounts/index.ts';
import { Session } from '#server/accounts/session.model.ts';

import {
  actorOf,
  alderSignsIn,
  findActor,
  HOME,
  joinHazel,
  openFenwold,
} from './support/county.ts';

describe('ending all my other sessions', () => {
  it('keeps this one and the sessions of others', async () => {
    const fenwold = await openFenwold();
    const { tools, alder, announced } = fenwold;
    const hazel = await joinHazel(fenwold);
    const here = await signIn(tools, alderSignsIn, HOME);
    const actor = await actorOf(tools, here.setCookie);
    expect(await endOtherSessions(tools, actor)).toBe(1);
    expect(await findActor(tools, here.setCookie)).not.toBeNull();
    expect(announced.at(-1)).toMatchObject({ view: { sessionHashes: [alder.sessionHash] } });
    const left = await Session.distinct('_id');
    expect(left.sort()).toEqual([actor.sessionHash, hazel.sessionHash].sort());
    expect(await endOtherSessions(tools, actor)).toBe(0);
  });
});
