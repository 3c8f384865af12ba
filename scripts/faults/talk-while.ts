import { setTimeout as pause } from 'node:timers/promises';

import type { BenchPerson } from '../bench/bench-county.ts';
import { openCarefulClient, type CarefulClient } from './careful-client.ts';
import type { History } from './check-history.ts';

interface Talk {
  origin: string;
  /** Port of a line that leads there; left out where one goes straight. */
  through?: number;
  people: readonly BenchPerson[];
  roomId: string;
  /** How many of them write, each waiting for the confirmation before the next. */
  writers: number;
}

/** What a disturbance sees of the talk. */
interface Around {
  clients: readonly CarefulClient[];
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
  { origin, through, people, roomId, writers }: Talk,
  disturb: (around: Around) => Promise<void>,
): Promise<History> {
  const clients: CarefulClient[] = [];
  for (const { cookie } of people) {
    clients.push(await openCarefulClient({ origin, through, cookie, roomId }));
  }
  const confirmed: { clientId: string; at: number }[] = [];
  let isOver = false;
  const writing = clients.slice(0, writers).map(async (client) => {
    while (!isOver) {
      const clientId = await client.say();
      confirmed.push({ clientId, at: performance.now() });
    }
  });
  const failed = Promise.all(writing).then(() => new Promise<never>(() => undefined));
  await pause(CALM_MS);
  const disturbed = disturb({
    clients,
    async untilHeard() {
      const before = confirmed.length;
      // What is in hand now may have been taken before the disturbance.
      while (confirmed.length < before + 2 * writers) await pause(POLL_MS);
    },
  });
  await Promise.race([disturbed, failed]);
  await pause(CALM_MS);
  isOver = true;
  await Promise.all(writing);
  const seen = await Promise.all(clients.map((client) => client.lookAgain()));
  for (const client of clients) client.close();
  return { confirmed, seen };
}
