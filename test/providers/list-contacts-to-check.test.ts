import { describe, expect, it } from 'vitest';

import {
  confirmContact,
  knowContact,
  listContactsToCheck,
  reportWrong,
} from '#server/providers/index.ts';
import { profiled } from '#test/support/profiled.ts';
import { openFenwold } from './support/open-fenwold.ts';

describe('"Still right?" on the start page', () => {
  it('holds whom I know or posted once they are not fresh, the longest unchecked first', async () => {
    const { tools, clock, hazel, rowan, post } = await openFenwold();
    const mine = await post({ name: 'Mine' });
    clock.forward({ days: 1 });
    const known = await post({ name: 'Known' }, rowan);
    await post({ name: 'Of Rowan only' }, rowan);
    await knowContact(tools, hazel, { contactId: known });
    const due = async () => {
      const { contacts, total } = await listContactsToCheck(tools, hazel);
      return { names: contacts.map(({ name }) => name), total };
    };
    clock.forward({ days: 89 });
    expect(await due()).toEqual({ names: [], total: 0 });
    clock.forward({ days: 1 });
    expect(await due()).toEqual({ names: ['Mine'], total: 1 });
    clock.forward({ days: 1 });
    expect(await due()).toEqual({ names: ['Mine', 'Known'], total: 2 });
    await confirmContact(tools, hazel, { contactId: mine });
    expect(await due()).toEqual({ names: ['Known'], total: 1 });
  });

  it('puts first what is reported wrong, however fresh, and shows three of all', async () => {
    const { tools, clock, hazel, rowan, post } = await openFenwold();
    for (const name of ['One', 'Two', 'Three', 'Four']) await post({ name });
    clock.forward({ days: 100 });
    const wrong = await post({ name: 'Wrong' });
    await reportWrong(tools, rowan, { contactId: wrong, field: 'phone' });
    const { contacts, total } = await listContactsToCheck(tools, hazel);
    expect(contacts.map(({ name }) => name)).toEqual(['Wrong', 'One', 'Two']);
    expect(total).toBe(5);
  });

  it('is empty for activity providers, for other counties, and for whom the contact is hidden', async () => {
    const { tools, clock, rowan, barnaby, stranger, hazel, marjoram, post } = await openFenwold();
    const contactId = await post({ agreed: 'no' });
    await knowContact(tools, marjoram, { contactId });
    clock.forward({ days: 100 });
    for (const actor of [rowan, barnaby, stranger]) {
      expect(await listContactsToCheck(tools, actor)).toEqual({ contacts: [], total: 0, news: [] });
    }
    expect((await listContactsToCheck(tools, hazel)).total).toBe(1);
    expect((await listContactsToCheck(tools, marjoram)).total).toBe(1);
  });

  it('reads no more than it shows', async () => {
    const { tools, clock, hazel, rowan, post } = await openFenwold();
    for (let number = 0; number < 40; number += 1) {
      await post({ name: `Name ${number}` }, number % 10 ? rowan : hazel);
    }
    clock.forward({ days: 100 });
    await listContactsToCheck(tools, hazel);
    const asked = await profiled(() => listContactsToCheck(tools, hazel));
    expect(asked.map(({ ns }) => ns.split('.').at(-1))).toEqual(['contacts']);
    expect(asked[0]?.planSummary).toMatch(/^IXSCAN/);
    expect(asked[0]).not.toHaveProperty('hasSortStage');
    // Three to show and four to count, each known to Hazel and posted by her.
    expect(asked[0]?.docsExamined).toBeLessThanOrEqual(2 * (3 + 4));
  });
});
