import { describe, expect, it } from 'vitest';

import { changeRoles, closeAccount, getMember } from '#server/accounts/index.ts';

import { joinHazel, joinMarjoram, openFenwold } from './support/county.ts';
import { addMarlshire } from './support/second-county.ts';

describe('one member', () => {
  it('is shown with roles to those who may change them, also while resting', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    const { personId } = await joinHazel(fenwold);
    const marjoram = await joinMarjoram(fenwold);
    expect(await getMember(tools, marjoram, { personId })).toMatchObject({
      name: 'Hazel Quickset',
      roles: [{ role: 'linkWorker', organisation: 'Teasel House' }],
    });
    await changeRoles(tools, alder, { personId, roles: [] });
    expect(await getMember(tools, marjoram, { personId })).toMatchObject({ roles: [] });
    await closeAccount(tools, alder, { personId });
    await expect(getMember(tools, marjoram, { personId })).rejects.toMatchObject({
      code: 'notFound',
    });
  });

  it('is not there for link workers and for other counties', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    const hazel = await joinHazel(fenwold);
    const { bryony } = await addMarlshire(tools);
    for (const actor of [hazel, bryony]) {
      await expect(getMember(tools, actor, { personId: alder.personId })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    await expect(getMember(tools, alder, { personId: alder.personId })).resolves.toBeDefined();
  });
});
