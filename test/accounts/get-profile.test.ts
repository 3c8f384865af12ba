import { describe, expect, it } from 'vitest';

import { closeAccount, getProfile } from '#server/accounts/index.ts';

import { joinBarnaby, joinHazel, openFenwold, PASSWORD } from './support/county.ts';

describe('my profile', () => {
  it('shows me what is kept of me, my address included', async () => {
    const fenwold = await openFenwold();
    const hazel = await joinHazel(fenwold);
    expect(await getProfile(fenwold.tools, hazel)).toEqual({
      id: hazel.personId,
      name: 'Hazel Quickset',
      pronouns: '',
      workingDays: [],
      canHelpWith: '',
      county: 'Fenwold',
      roles: [
        { role: 'linkWorker', organisationId: fenwold.teaselHouse, organisation: 'Teasel House' },
      ],
      email: 'hazel@teasel.example',
      hasPassword: true,
    });
  });

  it('names the county for roles that hold in the whole of it', async () => {
    const { tools, alder } = await openFenwold();
    expect((await getProfile(tools, alder)).roles).toEqual([
      { role: 'coordinator', organisationId: null, organisation: 'Fenwold' },
      { role: 'administrator', organisationId: null, organisation: 'Fenwold' },
    ]);
  });

  it('says who signs in by link', async () => {
    const fenwold = await openFenwold();
    const barnaby = await joinBarnaby(fenwold);
    expect((await getProfile(fenwold.tools, barnaby)).hasPassword).toBe(false);
  });

  it('is gone with the account', async () => {
    const fenwold = await openFenwold();
    const hazel = await joinHazel(fenwold);
    await closeAccount(fenwold.tools, hazel, { currentPassword: PASSWORD });
    await expect(getProfile(fenwold.tools, hazel)).rejects.toMatchObject({ code: 'notSignedIn' });
  });
});
