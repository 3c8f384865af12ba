import { setTimeout as pause } from 'node:timers/promises';
import { UnavailableError } from '#server/lib/errors.ts';
import { isDatabaseAway, isOutcomeUnknown } from './database-errors.ts';

export { isDatabaseAway, isDuplicateKey } from './database-errors.ts';

/** Covers the change of primary of a replica set with default settings (11 to 12 s). */
export const WRITE_PATIENCE_MS = 15_000;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;

/**
 * Runs a write and repeats it while its outcome is unknown: the connection was lost, or the
 * primary changed. `work` may therefore have been carried out already when it runs again, so it
 * carries an id made beforehand under a unique index and takes `isDuplicateKey` for "already done".
 *
 * @throws {UnavailableError} when the database stays away for `patienceMs`
 */
export async function retryWrite<T>(
  work: () => Promise<T>,
  { patienceMs = WRITE_PATIENCE_MS }: { patienceMs?: number } = {},
): Promise<T> {
  const deadline = performance.now() + patienceMs;
  for (let round = 0; ; round += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isOutcomeUnknown(error)) throw error;
      if (performance.now() >= deadline)
        throw isDatabaseAway(error) ? new UnavailableError() : error;
    }
    await pause(pauseBefore(round, deadline));
  }
}

/** Doubles from round to round, spread so that waiting writers do not all come back at once. */
export function pauseBefore(round: number, deadline: number): number {
  const longest = Math.min(FIRST_PAUSE_MS * 2 ** round, LONGEST_PAUSE_MS);
  const spread = longest * (0.5 + Math.random() / 2);
  return Math.max(0, Math.min(spread, deadline - performance.now()));
}
