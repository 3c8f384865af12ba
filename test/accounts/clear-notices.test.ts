import { describe, expect, it } from 'vitest';

import { clearNotices, noteNotices } from '#server/accounts/index.ts';
import { Person } from '#server/accounts/person.model.ts';
import { inTransaction } from '#server/lib/database/transaction.ts';
import { openFenwold } from './support/county.ts';

describe('notices that were read', () => {
  it('wait no more', async () => {
    const { tools, alder, countyId } = await openFenwold();
    const given = { countyId, personIds: [alder.personId] };
    await inTransaction((session) => noteNotices(tools, given, session));
    await clearNotices(tools, alder);
    const person = await Person.findById(alder.personId).lean();
    expect(person).not.toHaveProperty('unreadNotices');
  });
});
