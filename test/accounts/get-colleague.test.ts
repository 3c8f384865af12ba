import { describe, expect, it } from 'vitest';

import { changeProfile, getColleague } from '#server/accounts/index.ts';

import { joinBarnaby, joinHazel, openFenwold } from './support/county.ts';
import { addMarlshire } from './support/second-county.ts';

describe('the profile of a colleague', () => {
  it('shows what helps to work together, and neither address nor password', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    const hazel = await joinHazel(fenwold);
    await changeProfile(tools, hazel, {
      name: 'Hazel Quickset',
      pronouns: 'she/her',
      workingDays: ['monday', 'tuesday'],
      canHelpWith: 'Gardens, and forms for carers.',
    });
    const seen = await getColleague(tools, alder, { personId: hazel.personId });
    expect(seen).toMatchObject({
      name: 'Hazel Quickset',
      pronouns: 'she/her',
      workingDays: ['monday', 'tuesday'],
      canHelpWith: 'Gardens, and forms for carers.',
    });
    expect(Object.keys(seen).sort()).toEqual([
      'canHelpWith',
      'county',
      'id',
      'name',
      'pronouns',
      'roles',
      'workingDays',
    ]);
  });

  it('is not there for activity providers and other counties, like an unknown one', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    const hazel = await joinHazel(fenwold);
    const barnaby = await joinBarnaby(fenwold);
    const { bryony } = await addMarlshire(tools);
    const refusalOf = (actor: typeof bryony, personId: string) =>
      getColleague(tools, actor, { personId }).catch((error: unknown) => JSON.stringify(error));
    const unknown = await refusalOf(alder, 'f'.repeat(24));
    expect(unknown).toContain('notFound');
    expect(await refusalOf(bryony, hazel.personId)).toBe(unknown);
    expect(await refusalOf(barnaby, hazel.personId)).toBe(unknown);
    await expect(getColleague(tools, alder, { personId: barnaby.personId })).resolves.toBeDefined();
    await expect(getColleague(tools, bryony, { personId: bryony.personId })).resolves.toBeDefined();
  });
});
