import { describe, expect, it } from 'vitest';

import { signIn, signOut } from '#server/accounts/index.ts';

import { actorOf, alderSignsIn, findActor, HOME, openFenwold } from './support/county.ts';

describe('signing out', () => {
  it('ends this session and its sockets, has the browser forget it, and leaves others alone', async () => {
    const { tools, announced } = await openFenwold();
    const here = await signIn(tools, alderSignsIn, HOME);
    const there = await signIn(tools, alderSignsIn, HOME);
    const actor = await actorOf(tools, here.setCookie);
    const { setCookie } = await signOut(tools, actor);

    expect(setCookie).toMatch(/^hedgerow=; .*Max-Age=0/);
    expect(await findActor(tools, here.setCookie)).toBeNull();
    expect(await findActor(tools, there.setCookie)).not.toBeNull();
    expect(announced.at(-1)).toEqual({
      event: 'session.ended',
      view: { sessionHashes: [actor.sessionHash] },
      audience: [],
    });
  });
});
