import { describe, expect, it } from 'vitest';

import { noteNotices } from '#server/accounts/index.ts';
import { Person } from '#server/accounts/person.model.ts';
import { inTransaction } from '#server/lib/database/transaction.ts';
import { openFenwold } from './support/county.ts';

describe('notices that wait', () => {
  it('are counted beside the person, with the transaction that gives them or not at all', async () => {
    const { tools, alder, countyId } = await openFenwold();
    const given = { countyId, personIds: [alder.personId] };
    const waiting = async () => (await Person.findById(alder.personId).lean())?.unreadNotices;
    await inTransaction((session) => noteNotices(tools, given, session));
    await inTransaction((session) => noteNotices(tools, given, session));
    expect(await waiting()).toBe(2);
    const elsewhere = { ...given, countyId: '0'.repeat(24) };
    await inTransaction((session) => noteNotices(tools, elsewhere, session));
    const broken = inTransaction(async (session) => {
      await noteNotices(tools, given, session);
      throw new Error('It did not come to that.');
    });
    await expect(broken).rejects.toThrow();
    expect(await waiting()).toBe(2);
  });
});
