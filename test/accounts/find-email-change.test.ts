import { describe, expect, it } from 'vitest';

import { findEmailChange, requestEmailChange } from '#server/accounts/index.ts';

import { HOME, joinHazel, openFenwold, PASSWORD } from './support/county.ts';

describe('the page of a link for another address', () => {
  it('shows the address to be to the one who asked, and to nobody else', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    const hazel = await joinHazel(fenwold);
    const form = { email: 'new@teasel.example', currentPassword: PASSWORD };
    await requestEmailChange(tools, hazel, form, HOME);
    const token = await fenwold.tokenTo('new@teasel.example');
    expect(await findEmailChange(tools, hazel, { token })).toEqual({ email: 'new@teasel.example' });
    expect(await findEmailChange(tools, alder, { token })).toBeNull();
    expect(await findEmailChange(tools, hazel, { token: 'a'.repeat(43) })).toBeNull();
    await expect(findEmailChange(tools, hazel, { token: { $ne: 1 } })).rejects.toMatchObject({
      code: 'invalidInput',
    });
  });
});
