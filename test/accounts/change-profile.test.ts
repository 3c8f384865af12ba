import { describe, expect, it } from 'vitest';

import { changeProfile, getProfile, searchPeople } from '#server/accounts/index.ts';
import { Person } from '#server/accounts/person.model.ts';

import { joinHazel, openFenwold } from './support/county.ts';
import { someText } from './support/saying.ts';

const form = {
  name: ' Hazel  Ó Briain ',
  pronouns: 'she/her',
  workingDays: ['monday', 'thursday', 'monday'],
  canHelpWith: 'Gardens.\nForms for carers.',
};

describe('changing my profile', () => {
  it('keeps name, pronouns, working days and what I can help with', async () => {
    const fenwold = await openFenwold();
    const hazel = await joinHazel(fenwold);
    const changed = await changeProfile(fenwold.tools, hazel, form);
    expect(changed).toMatchObject({
      name: 'Hazel  Ó Briain',
      pronouns: 'she/her',
      workingDays: ['monday', 'thursday'],
      canHelpWith: 'Gardens.\nForms for carers.',
    });
    expect(await getProfile(fenwold.tools, hazel)).toEqual(changed);
  });

  it('has me found by the new name and no longer by the old one', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    const hazel = await joinHazel(fenwold);
    expect(await searchPeople(tools, alder, { words: 'quick' })).toHaveLength(1);
    await changeProfile(tools, hazel, form);
    expect(await searchPeople(tools, alder, { words: 'quick' })).toEqual([]);
    expect(await searchPeople(tools, alder, { words: 'bria' })).toHaveLength(1);
  });

  it('takes one ticked day as text and none as nothing, as forms send them', async () => {
    const fenwold = await openFenwold();
    const hazel = await joinHazel(fenwold);
    const daysAfter = async (workingDays: unknown) =>
      (await changeProfile(fenwold.tools, hazel, { ...form, workingDays })).workingDays;
    expect(await daysAfter('friday')).toEqual(['friday']);
    expect(await daysAfter(undefined)).toEqual([]);
    await expect(daysAfter(['someday'])).rejects.toMatchObject({
      fields: { workingDays: 'Choose days of the week.' },
    });
  });

  it('changes nothing else, whatever the form says', async () => {
    const fenwold = await openFenwold();
    const hazel = await joinHazel(fenwold);
    const before = await Person.findById(hazel.personId).lean();
    await changeProfile(fenwold.tools, hazel, {
      ...form,
      email: 'evil@x.example',
      passwordHash: 'x',
      state: 'closed',
      countyId: 'f'.repeat(24),
      personId: fenwold.alder.personId,
      __proto__: { polluted: true },
    });
    const after = await Person.findById(hazel.personId).lean();
    for (const field of ['email', 'passwordHash', 'state', 'countyId'] as const) {
      expect(after?.[field]).toEqual(before?.[field]);
    }
    expect((await Person.findById(fenwold.alder.personId).lean())?.name).toBe('Alder Gatepost');
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('is read by Guard: an NHS number is stopped, and neither stored nor logged', async () => {
    const fenwold = await openFenwold();
    const hazel = await joinHazel(fenwold);
    const canHelpWith = 'Ask me about 943 476 5919.';
    await expect(
      changeProfile(fenwold.tools, hazel, { ...form, canHelpWith, checked: 'yes' }),
    ).rejects.toMatchObject({
      code: 'guardRefused',
      rule: 'nhsNumber',
      fields: { canHelpWith: someText() },
    });
    expect((await getProfile(fenwold.tools, hazel)).canHelpWith).toBe('');
    expect(fenwold.logged.join('')).toContain('guard spoke');
    expect(fenwold.logged.join('')).not.toContain('5919');
  });

  it('passes after a second look where Guard only asks', async () => {
    const fenwold = await openFenwold();
    const hazel = await joinHazel(fenwold);
    const canHelpWith = 'Ask me how hospital number: 48213975 was found.';
    const asked = await changeProfile(fenwold.tools, hazel, { ...form, canHelpWith }).catch(
      (error: unknown) => error,
    );
    expect(asked).toMatchObject({
      code: 'guardRefused',
      fields: { canHelpWith: someText(), checked: someText() },
    });
    const checked = 'yes';
    await expect(
      changeProfile(fenwold.tools, hazel, { ...form, canHelpWith, checked }),
    ).resolves.toMatchObject({ canHelpWith });
  });
});
