import { retryWrite } from '../lib/database/retry.ts';

/** With the 3 s that a search for the primary takes, a page can still say so within 5 s. */
const PATIENCE_MS = 1_500;

/**
 * Reads again for a moment where the connection was lost under the reader: one write that meets a
 * fail-over takes all connections with it, and the driver asks a second time only.
 *
 * @throws {UnavailableError}
 */
export function retryRead<T>(read: () => Promise<T>): Promise<T> {
  return retryWrite(read, { patienceMs: PATIENCE_MS });
}
