import { setTimeout as pause } from 'node:timers/promises';
import mongoose from 'mongoose';

const POLL_MS = 50;

/**
 * Does the work again as long as its connection is cut: a mongod that changes its part in a replica
 * set closes the connections that it has. The work has to bear being done twice.
 *
 * @throws what the work throws else, and the reason of `signal` once that is aborted
 */
export async function againWhileCut(work: () => Promise<void>, signal: AbortSignal): Promise<void> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof mongoose.mongo.MongoNetworkError)) throw error;
      await pause(POLL_MS, undefined, { signal });
    }
  }
}
