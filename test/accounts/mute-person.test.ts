import { describe, expect, it } from 'vitest';

import { findWearer } from '#server/accounts/find-wearer.ts';
import { getMember, mutePerson } from '#server/accounts/index.ts';
import { Person } from '#server/accounts/person.model.ts';
import { inTransaction } from '#server/lib/database/transaction.ts';
import { openFenwold } from './support/county.ts';

describe('keeping a person from writing', () => {
  it('is known to the actor of the next request, and to those who look after members', async () => {
    const { tools, clock, alder, countyId } = await openFenwold();
    const { personId } = alder;
    const until = new Date(clock.now().getTime() + 3_600_000);
    const mutedUntil = until.toISOString();
    expect(await getMember(tools, alder, { personId })).toMatchObject({ mutedUntil: null });
    await inTransaction((session) => mutePerson(tools, { countyId, personId, until }, session));
    expect(await getMember(tools, alder, { personId })).toMatchObject({ mutedUntil });
    const wearer = async () => {
      const person = await Person.findById(personId).lean();
      return person && findWearer(person._id);
    };
    expect(await wearer()).toMatchObject({ mutedUntil });
    clock.forward({ hours: 1 });
    expect(await getMember(tools, alder, { personId })).toMatchObject({ mutedUntil: null });
    await inTransaction((session) =>
      mutePerson(tools, { countyId, personId, until: null }, session),
    );
    expect(await wearer()).not.toHaveProperty('mutedUntil');
  });

  it('finds nobody of another county', async () => {
    const { tools, clock, alder } = await openFenwold();
    const countyId = '0'.repeat(24);
    const { personId } = alder;
    const elsewhere = inTransaction((session) =>
      mutePerson(tools, { countyId, personId, until: clock.now() }, session),
    );
    await expect(elsewhere).rejects.toMatchObject({ code: 'notFound' });
  });
});
