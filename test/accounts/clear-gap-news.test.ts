import { describe, expect, it } from 'vitest';

import { clearGapNews, noteGapNews } from '#server/accounts/index.ts';
import { Person } from '#server/accounts/person.model.ts';
import { inTransaction } from '#server/lib/database/transaction.ts';
import { openFenwold } from './support/county.ts';

describe('news of a filled gap that was seen', () => {
  it('waits no more', async () => {
    const { tools, alder, countyId } = await openFenwold();
    await inTransaction(async (session) => {
      await noteGapNews(tools, { countyId, personIds: [alder.personId] }, session);
      await clearGapNews(tools, alder, session);
    });
    const person = await Person.findById(alder.personId).lean();
    expect(person).not.toHaveProperty('hasGapNews');
  });
});
