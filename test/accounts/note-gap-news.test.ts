import { describe, expect, it } from 'vitest';

import { noteGapNews } from '#server/accounts/index.ts';
import { findWearer } from '#server/accounts/find-wearer.ts';
import { Person } from '#server/accounts/person.model.ts';
import { inTransaction } from '#server/lib/database/transaction.ts';
import { openFenwold } from './support/county.ts';

describe('news of a filled gap', () => {
  it('stands beside the person, with the transaction that fills it or not at all', async () => {
    const { tools, alder, countyId } = await openFenwold();
    const given = { countyId, personIds: [alder.personId] };
    const read = async () => {
      const person = await Person.findById(alder.personId).lean();
      return person && (await findWearer(person._id))?.hasGapNews;
    };
    const broken = inTransaction(async (session) => {
      await noteGapNews(tools, given, session);
      throw new Error('It did not come to that.');
    });
    await expect(broken).rejects.toThrow();
    await inTransaction((session) =>
      noteGapNews(tools, { ...given, countyId: '0'.repeat(24) }, session),
    );
    expect(await read()).toBeUndefined();
    await inTransaction((session) => noteGapNews(tools, given, session));
    expect(await read()).toBe(true);
  });
});
