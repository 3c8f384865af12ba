import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import type { Transaction } from './change-memberships.ts';
import { Person } from './person.model.ts';

/**
 * A gap that these people named is filled, in the caller's transaction. It says only that it is worth
 * looking: pages read it with the session, and ask for the gaps of nobody else.
 */
export async function noteGapNews(
  _tools: Tools,
  { countyId, personIds }: { countyId: string; personIds: readonly string[] },
  session: Transaction,
): Promise<void> {
  if (personIds.length === 0) return;
  await Person.updateMany(
    { _id: anyOf(personIds), countyId },
    { $set: { hasGapNews: true } },
    { session },
  );
}
