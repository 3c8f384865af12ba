import { setTimeout as pause } from 'node:timers/promises';

import { findFreePort } from '#server/lib/database/free-port.ts';

import { PRODUCT, type Bench } from '../bench/bench.ts';
import { startChild, type Child } from '../bench/child.ts';
import { openCarefulClient, type CarefulClient } from './careful-client.ts';
import type { History } from './check-history.ts';

interface Talk {
  /** How many have the room open. */
  people: number;
  /** How many of them write, each waiting for the confirmation before the next; eight if left out. */
  writers?: number;
  /** Opens a line to the port of the product, and answers with its own; left out to go straight. */
  through?: (port: number) => Promise<number>;
}

export interface Ending {
  /** Null where a signal ended it. */
  code: number | null;
  /** From the signal to its end. */
  seconds: number;
}

/** What a disturbance can take hold of. */
interface Around {
  clients: readonly CarefulClient[];
  /** Ends the product and starts it again on the same port. */
  restart: (signal: 'SIGKILL' | 'SIGTERM') => Promise<Ending>;
  /** Waits until something said from now on is confirmed: the product works again. */
  untilHeard: () => Promise<void>;
}

/** Milliseconds in which people write undisturbed, before and after. */
const CALM_MS = 1_000;
const POLL_MS = 20;

/**
 * People write in one room while `disturb` is done, and for a second before and after. Then each
 * looks again at the whole room.
 */
export async function talkWhile(
  bench: Bench,
  talk: Talk,
  disturb: (around: Around) => Promise<void>,
): Promise<History> {
  const settings = { ...bench.productSettings, PORT: String(await findFreePort()) };
  let child = await startChild(PRODUCT, settings);
  try {
    return await talkOn(bench, { ...talk, child }, disturb, async (signal) => {
      const began = performance.now();
      const code = await child.stop(signal);
      const seconds = (performance.now() - began) / 1_000;
      child = await startChild(PRODUCT, settings);
      return { code, seconds };
    });
  } finally {
    await child.stop();
  }
}

async function talkOn(
  { county }: Bench,
  { child: { origin }, people, writers = 8, through }: Talk & { child: Child },
  disturb: (around: Around) => Promise<void>,
  restart: Around['restart'],
): Promise<History> {
  const roomId = await county.openRoomOf(people);
  const port = await through?.(Number(new URL(origin).port));
  const clients: CarefulClient[] = [];
  for (const { cookie } of county.people.slice(0, people)) {
    clients.push(await openCarefulClient({ origin, through: port, cookie, roomId }));
  }
  const confirmed: { clientId: string; at: number }[] = [];
  let isOver = false;
  const writing = clients.slice(0, writers).map(async (client) => {
    while (!isOver) {
      const clientId = await client.say();
      confirmed.push({ clientId, at: performance.now() });
    }
  });
  // Settles before its time only where somebody's message is refused.
  const written = Promise.all(writing);
  async function untilHeard(): Promise<void> {
    const before = confirmed.length;
    // What is in hand now may have been taken before the disturbance.
    while (confirmed.length < before + 2 * writing.length) await pause(POLL_MS);
  }
  await pause(CALM_MS);
  await Promise.race([disturb({ clients, restart, untilHeard }), written]);
  await pause(CALM_MS);
  isOver = true;
  await written;
  const seen = await Promise.all(clients.map((client) => client.lookAgain()));
  for (const client of clients) client.close();
  return { confirmed, seen };
}
