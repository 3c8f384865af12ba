import { describe, expect, it } from 'vitest';

import { endSession, signIn } from '#server/accounts/index.ts';

import {
  actorOf,
  alderSignsIn,
  findActor,
  HOME,
  joinHazel,
  openFenwold,
} from './support/county.ts';

describe('ending one of my sessions', () => {
  it('ends that one and its sockets, and no other', async () => {
    const { tools, alder, announced } = await openFenwold();
    const lost = await signIn(tools, alderSignsIn, HOME);
    const kept = await signIn(tools, alderSignsIn, HOME);
    const { sessionHash } = await actorOf(tools, lost.setCookie);
    await endSession(tools, alder, { session: sessionHash });
    expect(await findActor(tools, lost.setCookie)).toBeNull();
    expect(await findActor(tools, kept.setCookie)).not.toBeNull();
    expect(announced.at(-1)).toMatchObject({ view: { sessionHashes: [sessionHash] } });
    await expect(endSession(tools, alder, { session: sessionHash })).rejects.toMatchObject({
      code: 'notFound',
    });
  });

  it('does not reach the sessions of others, and answers as for an unknown one', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    const hazel = await joinHazel(fenwold);
    const refusalOf = (session: unknown) =>
      endSession(tools, alder, { session }).catch((error: unknown) => JSON.stringify(error));
    const notMine = await refusalOf(hazel.sessionHash);
    expect(notMine).toBe(await refusalOf('0'.repeat(64)));
    expect(notMine).toContain('notFound');
    const { setCookie } = await signIn(
      tools,
      { ...alderSignsIn, email: 'hazel@teasel.example' },
      HOME,
    );
    expect(await findActor(tools, setCookie)).not.toBeNull();
  });

  it('T01: refuses operators', async () => {
    const { tools, alder } = await openFenwold();
    for (const session of [{ $ne: null }, [alder.sessionHash], undefined]) {
      await expect(endSession(tools, alder, { session })).rejects.toMatchObject({
        code: 'invalidInput',
      });
    }
  });
});
