import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import type { Transaction } from './change-memberships.ts';
import { Person } from './person.model.ts';

/** One more notice waits for each of these people, in the caller's transaction. */
export async function noteNotices(
  _tools: Tools,
  { countyId, personIds }: { countyId: string; personIds: readonly string[] },
  session: Transaction,
): Promise<void> {
  if (personIds.length === 0) return;
  await Person.updateMany(
    { _id: anyOf(personIds), countyId },
    { $inc: { unreadNotices: 1 } },
    { session },
  );
}
