import type { Tools } from '../lib/tools.ts';
import type { Transaction } from './change-memberships.ts';
import type { Actor } from './contract.ts';
import { Person } from './person.model.ts';

/** The actor has seen all that was told, in the caller's transaction. */
export async function clearTold(
  _tools: Tools,
  { personId, countyId }: Pick<Actor, 'personId' | 'countyId'>,
  session: Transaction,
): Promise<void> {
  await Person.updateOne({ _id: personId, countyId }, { $unset: { timesTold: 1 } }, { session });
}
