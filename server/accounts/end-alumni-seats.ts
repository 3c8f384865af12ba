import { inTransaction } from '../lib/database/transaction.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf, notLaterThan } from '../lib/trusted-filters.ts';
import { Membership } from './membership.model.ts';
import { Person } from './person.model.ts';
import { announceEnded, removeSessions } from './sessions.ts';

/** The others wait for the next round. */
const AT_ONCE = 500;

/**
 * Ends the seats for reading whose time is over. Nobody reads by them from that moment on anyway;
 * this ends their sessions and puts the people to rest. What they wrote stays, and so do their places
 * in rooms, for the day on which they are invited again.
 */
export async function endAlumniSeats(tools: Tools): Promise<void> {
  const over = { readsUntil: notLaterThan(tools.clock.now()), state: 'alumni' as const };
  const people = await Person.find(over, { _id: 1 }).limit(AT_ONCE).lean();
  if (people.length === 0) return;
  const ids = people.map(({ _id }) => _id.toString());
  const ended = await inTransaction(async (transaction) => {
    const session = transaction;
    const still = await Person.find({ _id: anyOf(ids), ...over }, { _id: 1 }, { session }).lean();
    const personIds = still.map(({ _id }) => _id.toString());
    await Person.updateMany(
      { _id: anyOf(personIds) },
      { $set: { state: 'resting' }, $unset: { readsUntil: 1 } },
      { session },
    );
    await Membership.updateMany(
      { personId: anyOf(personIds), state: 'alumni' },
      { state: 'ended' },
      { session },
    );
    return removeSessions(personIds, { transaction });
  });
  announceEnded(tools, ended);
}
