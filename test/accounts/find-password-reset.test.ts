import { describe, expect, it } from 'vitest';

import { findPasswordReset, requestPasswordReset } from '#server/accounts/index.ts';
import { Person } from '#server/accounts/person.model.ts';

import { HOME, openFenwold } from './support/county.ts';

const ALDER = 'alder@fenwold.example';

describe('the page of a link for a new password', () => {
  it('knows whose it is, without using the link up', async () => {
    const fenwold = await openFenwold();
    await requestPasswordReset(fenwold.tools, { email: ALDER }, HOME);
    const token = await fenwold.tokenTo(ALDER);
    for (const _ of [1, 2]) {
      expect(await findPasswordReset(fenwold.tools, { token })).toEqual({ email: ALDER });
    }
  });

  it('finds nothing for unknown, old or closed ones', async () => {
    const fenwold = await openFenwold();
    await requestPasswordReset(fenwold.tools, { email: ALDER }, HOME);
    const token = await fenwold.tokenTo(ALDER);
    const find = (given: string) => findPasswordReset(fenwold.tools, { token: given });
    for (const other of ['', 'x', 'a'.repeat(43)]) expect(await find(other)).toBeNull();
    await Person.updateMany({}, { state: 'resting' });
    expect(await find(token)).toBeNull();
    await Person.updateMany({}, { state: 'active' });
    expect(await find(token)).not.toBeNull();
    fenwold.clock.forward({ minutes: 61 });
    expect(await find(token)).toBeNull();
  });

  it('T01: refuses operators', async () => {
    const { tools } = await openFenwold();
    for (const token of [{ $ne: null }, ['x'], { $gt: '' }]) {
      await expect(findPasswordReset(tools, { token })).rejects.toMatchObject({
        code: 'invalidInput',
      });
    }
  });
});
