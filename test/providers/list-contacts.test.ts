import { describe, expect, it } from 'vitest';

import { Contact } from '#server/providers/contact.model.ts';
import { listContacts, postContact, reportWrong } from '#server/providers/index.ts';
import { examinedBy } from '#test/accounts/support/examined-by.ts';
import { openFenwold } from './support/open-fenwold.ts';

type Fenwold = Awaited<ReturnType<typeof openFenwold>>;

async function names({ tools, hazel }: Fenwold, input: Record<string, unknown> = {}) {
  return (await listContacts(tools, hazel, input)).contacts.map(({ name }) => name);
}

describe('the list of contacts', () => {
  it('is by organisation and name; what needs checking comes last and is never left out', async () => {
    const county = await openFenwold();
    const { tools, clock, rowan, singers, post } = county;
    await post({ name: 'Abel Stale' });
    clock.forward({ days: 181 });
    await post({ name: 'Philomel', organisationId: singers });
    await post({ name: 'Petal' });
    const wrong = await post({ name: 'Aster' });
    await reportWrong(tools, rowan, { contactId: wrong, field: 'phone' });
    expect(await names(county)).toEqual(['Petal', 'Philomel', 'Abel Stale', 'Aster']);
    expect(await names(county, { needs: 'check' })).toEqual(['Abel Stale', 'Aster']);
  });

  it('finds by the beginnings of words in name, role and organisation', async () => {
    const county = await openFenwold();
    const { post, singers } = county;
    await post({ name: 'Barnaby Trellis' });
    await post({ name: 'Seán O’Hara', organisationId: singers, role: 'Leads the altos' });
    expect(await names(county, { words: 'TREL barn' })).toEqual(['Barnaby Trellis']);
    expect(await names(county, { words: 'sean ohara' })).toEqual(['Seán O’Hara']);
    expect(await names(county, { words: 'wick alto' })).toEqual(['Seán O’Hara']);
    expect(await names(county, { words: 'rellis' })).toEqual([]);
    expect(await names(county, { words: '.*' })).toEqual([]);
    expect(await names(county, { words: '' })).toHaveLength(2);
    await expect(names(county, { words: { $ne: '' } })).rejects.toMatchObject({
      code: 'invalidInput',
    });
  });

  it('comes a page at a time, each contact once, across both halves', async () => {
    const county = await openFenwold();
    const { tools, clock, hazel, post } = county;
    for (let number = 0; number < 35; number += 1) await post({ name: `Old ${number}` });
    clock.forward({ days: 200 });
    for (let number = 0; number < 35; number += 1) await post({ name: 'Same Name' });
    const seen: string[] = [];
    let after: string | null = '';
    let pages = 0;
    while (after !== null) {
      const page: Awaited<ReturnType<typeof listContacts>> = await listContacts(tools, hazel, {
        after,
      });
      expect(page.contacts.length).toBeLessThanOrEqual(30);
      seen.push(...page.contacts.map(({ id }) => id));
      after = page.next;
      pages += 1;
    }
    expect(pages).toBe(3);
    expect(new Set(seen).size).toBe(70);
    for (const strange of [
      'x',
      'W10',
      Buffer.from('["relied",{"$gt":""},"",""]').toString('base64url'),
    ]) {
      expect((await listContacts(tools, hazel, { after: strange })).contacts).toHaveLength(30);
    }
  });

  it('shows activity providers their own, and other counties nothing', async () => {
    const { tools, post, singers, barnaby, philomel, stranger, alder } = await openFenwold();
    await post();
    await post({ name: 'Wren', organisationId: singers });
    const seenBy = async (actor: typeof barnaby) => {
      const { contacts, mayPost } = await listContacts(tools, actor);
      return { names: contacts.map(({ name }) => name), mayPost };
    };
    expect(await seenBy(barnaby)).toEqual({ names: ['Barnaby Trellis'], mayPost: false });
    expect(await seenBy(philomel)).toEqual({ names: ['Wren'], mayPost: false });
    expect(await seenBy(stranger)).toEqual({ names: [], mayPost: true });
    expect((await seenBy(alder)).names).toHaveLength(2);
    await expect(
      listContacts(tools, { ...barnaby, roles: ['activityProvider'], providerOrganisationIds: [] }),
    ).rejects.toMatchObject({ code: 'notFound' });
  });

  it('reads no more of the database than it shows', async () => {
    const { tools, clock, form, hazel, rowan, barnaby, stranger } = await openFenwold();
    for (let number = 0; number < 120; number += 1) {
      clock.forward({ days: 3 });
      await postContact(tools, number % 2 ? hazel : rowan, form({ name: `Name ${number}` }));
    }
    await Contact.syncIndexes();
    for (const [actor, input] of [
      [hazel, {}],
      [hazel, { needs: 'check' }],
      [barnaby, {}],
      [hazel, { words: 'name 7' }],
    ] as const) {
      const asked = await examinedBy('contacts', () => listContacts(tools, actor, input));
      expect(asked.length).toBeGreaterThan(0);
      for (const { stages, returned, examined } of asked) {
        expect(stages).not.toContain('COLLSCAN');
        if (!('words' in input)) expect(examined).toBeLessThanOrEqual(2 * Math.max(returned, 1));
      }
    }
    const [first] = await examinedBy('contacts', () => listContacts(tools, stranger));
    expect(first?.examined).toBe(0);
  });
});
