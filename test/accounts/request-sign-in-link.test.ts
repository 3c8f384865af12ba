import { describe, expect, it } from 'vitest';

import { requestSignInLink } from '#server/accounts/index.ts';
import { Token } from '#server/accounts/token.model.ts';

import { HOME, joinBarnaby, joinHazel, openFenwold, queriesOf } from './support/county.ts';

const BARNABY = 'barnaby@loosestrife.example';

describe('a link to sign in', () => {
  it('goes to an activity provider', async () => {
    const fenwold = await openFenwold();
    await joinBarnaby(fenwold);
    await requestSignInLink(fenwold.tools, { email: BARNABY }, HOME);
    const letter = (await fenwold.letters()).at(-1);
    expect(letter).toMatchObject({ to: { name: 'Barnaby Trellis', address: BARNABY } });
    expect(letter?.action?.url).toMatch(/^http:\/\/localhost:3000\/sign-in\/link\/[\w-]{43}$/);
    expect(letter?.text).toContain('30 minutes');
  });

  it('goes neither to link workers and administrators nor to strangers, with the same answer after the same work', async () => {
    const fenwold = await openFenwold();
    await joinBarnaby(fenwold);
    await joinHazel(fenwold);
    const workFor = async (email: string) => {
      const before = (await fenwold.letters()).length;
      const queries = await queriesOf(() => requestSignInLink(fenwold.tools, { email }, HOME));
      return { queries, letters: (await fenwold.letters()).length - before };
    };
    const known = await workFor(BARNABY);
    expect(known.letters).toBe(1);
    for (const email of ['hazel@teasel.example', 'alder@fenwold.example', 'nobody@x.example']) {
      expect(await workFor(email)).toEqual({ queries: known.queries, letters: 0 });
    }
  });

  it('ends an older one', async () => {
    const fenwold = await openFenwold();
    const barnaby = await joinBarnaby(fenwold);
    for (const _ of [1, 2]) await requestSignInLink(fenwold.tools, { email: BARNABY }, HOME);
    expect(await Token.countDocuments({ personId: barnaby.personId })).toBe(1);
  });

  it('is asked for four times an hour at most', async () => {
    const fenwold = await openFenwold();
    await joinBarnaby(fenwold);
    const ask = () => requestSignInLink(fenwold.tools, { email: BARNABY }, HOME);
    for (let tries = 0; tries < 4; tries += 1) await ask();
    await expect(ask()).rejects.toMatchObject({ code: 'tooManyRequests' });
  });
});
