import type { ClientSession } from 'mongoose';

import type { Tools } from '../lib/tools.ts';
import { Person } from './person.model.ts';

/**
 * Where a last letter reaches somebody who leaves, for followers of memberships: a closed account has
 * no address any more once the transaction stands.
 */
export async function getLastAddress(
  _tools: Tools,
  personId: string,
  session: ClientSession,
): Promise<{ name: string; email: string } | null> {
  const person = await Person.findOne({ _id: personId }, { name: 1, email: 1 }, { session }).lean();
  return person?.email === undefined ? null : { name: person.name, email: person.email };
}
