import { describe, expect, it } from 'vitest';

import {
  askForTurn,
  confirmContact,
  correctContact,
  getContact,
  knowContact,
  listContacts,
  listContactsOf,
  listContactsToCheck,
  reportWrong,
  searchContacts,
} from '#server/providers/index.ts';
import { NUMBER, openLimited, ways, type Limited } from './support/open-limited.ts';
import { saying } from './support/saying.ts';

/** All that somebody can be shown of contacts. */
async function allShownTo({ tools, contactId, loosestrife }: Limited, actor: Limited['hazel']) {
  return JSON.stringify([
    await getContact(tools, actor, { contactId }),
    await listContacts(tools, actor),
    await listContacts(tools, actor, { words: 'barnaby' }),
    await listContactsOf(tools, actor, { organisationId: loosestrife }),
    await listContactsToCheck(tools, actor),
    await searchContacts(tools, actor, { words: 'barn', limit: 5 }),
    await searchContacts(tools, actor, { words: '01632', limit: 5 }),
  ]);
}

describe('how to reach a contact with a weekly limit', () => {
  it('is shown in no list, page or search to those whose turn it is not', async () => {
    const county = await openLimited({ perWeek: 1 });
    const { tools, contactId, worker, teazle, alder } = county;
    await askForTurn(tools, worker(1), { contactId });
    await askForTurn(tools, worker(2), { contactId });
    for (const actor of [worker(2), worker(3), teazle, alder]) {
      const shown = await allShownTo(county, actor);
      for (const words of ways) expect(shown).not.toContain(words);
      expect(shown).toContain('Barnaby Trellis');
    }
    for (const { view } of county.announced) expect(JSON.stringify(view)).not.toContain('960123');
  });

  it('is shown in all of them to whose turn it is, who knows or posted them, and coordinators', async () => {
    const county = await openLimited({ perWeek: 1 });
    const { tools, contactId, worker, rowan, hazel, marjoram } = county;
    await askForTurn(tools, worker(1), { contactId });
    for (const actor of [worker(1), rowan, hazel, marjoram]) {
      const { contacts } = await listContacts(tools, actor);
      expect(contacts).toMatchObject([{ phone: NUMBER, isReachHidden: false }]);
      expect(await county.seenBy(actor)).toMatchObject({
        ...{ phone: NUMBER, email: 'barnaby@loosestrife.example' },
        ...{ bestTime: 'Before nine or after six', howToRing: 'Let it ring for long' },
      });
    }
    expect((await county.seenBy(county.barnaby)).phone).toBe(NUMBER);
  });

  it('cannot be got at by "I know them", by confirming, correcting or reporting', async () => {
    const { tools, contactId, worker, seenBy } = await openLimited();
    const before = await seenBy(worker(1));
    expect(before.mayKnow).toBe(false);
    const tries = [
      () => knowContact(tools, worker(1), { contactId }),
      () => confirmContact(tools, worker(1), { contactId }),
      () => confirmContact(tools, worker(1), { contactId, fields: ['phone'] }),
      () => reportWrong(tools, worker(1), { contactId, field: 'phone' }),
      () => correctContact(tools, worker(1), { contactId, version: 1, phone: NUMBER }),
      () => correctContact(tools, worker(1), { contactId, version: 1, howToRing: '' }),
    ];
    for (const attempt of tries) {
      await expect(attempt()).rejects.toMatchObject({
        code: 'invalidInput',
        message: saying('your turn'),
      });
    }
    expect(await seenBy(worker(1))).toEqual(before);
  });

  it('leaves the rest of the contact to everybody, to correct and to confirm', async () => {
    const { tools, contactId, worker, seenBy, hazel } = await openLimited();
    await correctContact(tools, worker(1), { contactId, version: 1, role: 'Runs the plots' });
    await confirmContact(tools, worker(1), { contactId, fields: ['website'], how: 'met' });
    expect(await seenBy(worker(1))).toMatchObject({ role: 'Runs the plots', phone: '' });
    expect(await seenBy(hazel)).toMatchObject({ role: 'Runs the plots', phone: NUMBER });
  });

  it('lets whoever has a turn say what they found, and that they know them now', async () => {
    const { tools, contactId, worker, seenBy } = await openLimited();
    await askForTurn(tools, worker(1), { contactId });
    await confirmContact(tools, worker(1), { contactId });
    await reportWrong(tools, worker(1), { contactId, field: 'phone' });
    await correctContact(tools, worker(1), { contactId, version: 1, phone: '01632 960777' });
    await knowContact(tools, worker(1), { contactId });
    expect(await seenBy(worker(1))).toMatchObject({ phone: '01632 960777', iKnowThem: true });
  });
});
