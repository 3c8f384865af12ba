import { NotFoundError } from '../lib/errors.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import type { Transaction } from './change-memberships.ts';
import { Person, memberStates } from './person.model.ts';

interface Mute {
  countyId: string;
  personId: string;
  /** Null lets the person write again. */
  until: Date | null;
}

/**
 * Keeps an active person of the county from writing until then. Asks nothing about who does it:
 * moderation decides, and calls it in its own transaction. Pages know at once, sockets within the
 * time for which they trust a session.
 *
 * @throws {NotFoundError}
 */
export async function mutePerson(
  _tools: Tools,
  { countyId, personId, until }: Mute,
  session: Transaction,
): Promise<void> {
  const change = until === null ? { $unset: { mutedUntil: 1 } } : { $set: { mutedUntil: until } };
  const { matchedCount } = await Person.updateOne(
    { _id: personId, countyId, state: anyOf(memberStates) },
    change,
    { session },
  );
  if (matchedCount === 0) throw new NotFoundError();
}
