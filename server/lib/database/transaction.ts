import { setTimeout as pause } from 'node:timers/promises';
import mongoose, { type ClientSession } from 'mongoose';
import { UnavailableError } from '#server/lib/errors.ts';
import { isDatabaseAway, isOutcomeUnknown } from './database-errors.ts';
import { pauseBefore, WRITE_PATIENCE_MS } from './retry.ts';

/**
 * Runs `work` in one transaction: all of its writes are kept, or none. `work` may run several
 * times, so it makes its documents inside, hands `session` to every query and does nothing that
 * cannot be done twice (announce after it has returned). Queries in it run one after another.
 *
 * When the answer to the commit is lost, the commit is repeated, never the work alone; when it
 * stays lost the transaction may have been kept: carry an id under a unique index.
 *
 * The loop is ours because the driver's goes on for 120 seconds and takes no shorter limit.
 *
 * @throws {UnavailableError} when the database stays away for `patienceMs`
 */
export async function inTransaction<T>(
  work: (session: ClientSession) => Promise<T>,
  { patienceMs = WRITE_PATIENCE_MS }: { patienceMs?: number } = {},
): Promise<T> {
  const deadline = performance.now() + patienceMs;
  const session = await mongoose.startSession();
  try {
    for (let round = 0; ; round += 1) {
      const outcome = await attempt(session, work, deadline);
      if ('result' in outcome) return outcome.result;
      if (performance.now() >= deadline) throw outcome.notKept;
      await pause(pauseBefore(round, deadline));
    }
  } catch (error) {
    throw isDatabaseAway(error) ? new UnavailableError() : error;
  } finally {
    await session.endSession();
  }
}

/** `notKept` is an error after which nothing of the transaction stands, so that it may run again. */
type Outcome<T> = { result: T } | { notKept: unknown };

async function attempt<T>(
  session: ClientSession,
  work: (session: ClientSession) => Promise<T>,
  deadline: number,
): Promise<Outcome<T>> {
  // Stated on the transaction itself: what the connection or a query says does not reach it.
  session.startTransaction({
    readConcern: { level: 'snapshot' },
    writeConcern: new mongoose.mongo.WriteConcern('majority', undefined, true),
    readPreference: 'primary',
  });
  let result: T;
  try {
    result = await work(session);
  } catch (error) {
    await session.abortTransaction();
    if (isOutcomeUnknown(error)) return { notKept: error };
    throw error;
  }
  try {
    await commit(session, deadline);
    return { result };
  } catch (error) {
    if (isTransient(error)) return { notKept: error };
    throw error;
  }
}

async function commit(session: ClientSession, deadline: number): Promise<void> {
  for (let round = 0; ; round += 1) {
    try {
      await session.commitTransaction();
      return;
    } catch (error) {
      if (isTransient(error) || !isOutcomeUnknown(error)) throw error;
      if (performance.now() >= deadline) throw error;
    }
    await pause(pauseBefore(round, deadline));
  }
}

/** On a commit this label says that the transaction was not kept, whatever else went wrong. */
function isTransient(error: unknown): boolean {
  const { MongoError } = mongoose.mongo;
  return error instanceof MongoError && error.hasErrorLabel('TransientTransactionError');
}
