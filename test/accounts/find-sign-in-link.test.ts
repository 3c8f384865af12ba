import { describe, expect, it } from 'vitest';

import { findSignInLink, requestSignInLink, useSignInLink } from '#server/accounts/index.ts';

import { HOME, joinBarnaby, openFenwold } from './support/county.ts';

const BARNABY = 'barnaby@loosestrife.example';

describe('opening a link to sign in', () => {
  it('says whose it is and uses nothing up, however often a mail program looks', async () => {
    const fenwold = await openFenwold();
    await joinBarnaby(fenwold);
    await requestSignInLink(fenwold.tools, { email: BARNABY }, HOME);
    const token = await fenwold.tokenTo(BARNABY);
    for (const _ of [1, 2, 3]) {
      expect(await findSignInLink(fenwold.tools, { token })).toEqual({ name: 'Barnaby Trellis' });
    }
    await expect(useSignInLink(fenwold.tools, { token }, HOME)).resolves.toBeDefined();
    expect(await findSignInLink(fenwold.tools, { token })).toBeNull();
  });

  it('finds nothing for unknown and old ones, and T01 refuses operators', async () => {
    const fenwold = await openFenwold();
    await joinBarnaby(fenwold);
    await requestSignInLink(fenwold.tools, { email: BARNABY }, HOME);
    const token = await fenwold.tokenTo(BARNABY);
    expect(await findSignInLink(fenwold.tools, { token: 'a'.repeat(43) })).toBeNull();
    await expect(findSignInLink(fenwold.tools, { token: { $ne: 1 } })).rejects.toMatchObject({
      code: 'invalidInput',
    });
    fenwold.clock.forward({ minutes: 31 });
    expect(await findSignInLink(fenwold.tools, { token })).toBeNull();
  });
});
