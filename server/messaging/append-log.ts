import { setImmediate as nextTurn } from 'node:timers/promises';

import { UnavailableError } from '../lib/errors.ts';
import { createRecent } from '../lib/recent.ts';
import { storeBatch, type Draft, type Stored, type Waiting } from './store-batch.ts';

/** Gives messages their place in the room and stores them. */
export interface AppendLog {
  /** Answers once the message is on the disks of the majority. */
  append(draft: Draft): Promise<Stored>;
}

/** Keeps one write within a few tens of milliseconds. */
const MOST_IN_A_BATCH = 100;
const MOST_ENDS = 5000;

/**
 * One append in flight a room. What arrives meanwhile goes together as the next one, so that many
 * writers share the wait for the disk, and the order in which they are told "stored" is the order
 * of the room.
 */
export function createAppendLog(): AppendLog {
  const waitingOf = new Map<string, Waiting[]>();
  /** The last `seq` this process knows of. Another process may have gone on since. */
  const ends = createRecent<number>(MOST_ENDS);

  async function drain(roomId: string, waiting: Waiting[]): Promise<void> {
    while (waiting.length > 0) {
      // Those who were told "stored" together write again together: none of them goes ahead alone.
      await nextTurn();
      const batch = waiting.splice(0, MOST_IN_A_BATCH);
      try {
        ends.set(roomId, await storeBatch(batch, ends.get(roomId)));
      } catch (error) {
        ends.forget(roomId);
        // Whoever waits behind a database that is away has waited long enough as well.
        const refused = error instanceof UnavailableError ? waiting.splice(0) : [];
        for (const { reject } of [...batch, ...refused]) reject(error);
      }
    }
    waitingOf.delete(roomId);
  }

  return {
    append(draft) {
      return new Promise((resolve, reject) => {
        const roomId = draft.roomId.toString();
        const queued = waitingOf.get(roomId);
        if (queued) {
          queued.push({ draft, resolve, reject });
          return;
        }
        const waiting = [{ draft, resolve, reject }];
        waitingOf.set(roomId, waiting);
        void drain(roomId, waiting);
      });
    },
  };
}
