import type { Tools } from '../lib/tools.ts';
import type { Transaction } from './change-memberships.ts';
import type { Actor } from './contract.ts';
import { Person } from './person.model.ts';

/** The actor has seen all of it, in the caller's transaction. */
export async function clearGapNews(
  _tools: Tools,
  { personId, countyId }: Actor,
  session: Transaction,
): Promise<void> {
  await Person.updateOne({ _id: personId, countyId }, { $unset: { hasGapNews: 1 } }, { session });
}
