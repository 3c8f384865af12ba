import { setTimeout as pause } from 'node:timers/promises';

import type { Bench } from '../bench/bench.ts';
import { openCarefulClient, type CarefulClient } from './careful-client.ts';
import type { History } from './check-history.ts';
import { openListener } from './listener.ts';
import { runProduct, type RunningProduct } from './run-product.ts';

interface Talk {
  /** How many have the room open. */
  people: number;
  /** How many of them write, each waiting for the confirmation before the next; eight if left out. */
  writers?: number;
  /** Milliseconds from one message of a writer to the next. Left out for at once. */
  everyMs?: number;
  /** What is said, again and again. */
  words?: string;
  /** More people of the room who only listen, and when each of them saw what. */
  listeners?: { count: number; onSeen: (clientId: string) => void };
  /** Settings of the product besides those of the bench. */
  settings?: Record<string, string>;
  /** Waited for before anybody comes. */
  untilReady?: () => Promise<void>;
  /** Opens a line to the port of the product, and answers with its own; left out to go straight. */
  through?: (port: number) => Promise<number>;
}

/** When a message was confirmed to its sender, and how long that took. */
export interface Confirmation {
  clientId: string;
  at: number;
  tookMs: number;
}

/** What a disturbance can take hold of. */
export interface Around {
  clients: readonly CarefulClient[];
  /** All that was confirmed so far. */
  confirmed: readonly Confirmation[];
  product: RunningProduct;
  roomId: string;
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
  const productSettings = { ...bench.productSettings, ...talk.settings };
  return runProduct({ productSettings }, (product) => talkOn(bench, talk, product, disturb));
}

async function talkOn(
  { county }: Bench,
  talk: Talk,
  product: RunningProduct,
  disturb: (around: Around) => Promise<void>,
): Promise<History> {
  const { people, writers = 8, everyMs = 0, words, listeners } = talk;
  const { origin } = product;
  await talk.untilReady?.();
  const roomId = await county.openRoomOf(people + (listeners?.count ?? 0));
  const through = await talk.through?.(Number(new URL(origin).port));
  const clients: CarefulClient[] = [];
  for (const { cookie } of county.people.slice(0, people)) {
    clients.push(await openCarefulClient({ origin, through, cookie, roomId, words }));
  }
  const listening = await Promise.all(
    county.people
      .slice(people, people + (listeners?.count ?? 0))
      .map(({ cookie }) => openListener({ origin, cookie, onSeen: listeners?.onSeen })),
  );
  const confirmed: Confirmation[] = [];
  let isOver = false;
  const writing = clients.slice(0, writers).map(async (client, place) => {
    // One after another, as people do, and not all in the same moment.
    await pause((place * everyMs) / writers);
    while (!isOver) {
      const began = performance.now();
      const clientId = await client.say();
      const at = performance.now();
      confirmed.push({ clientId, at, tookMs: at - began });
      await pause(Math.max(0, began + everyMs - at));
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
  await Promise.race([disturb({ clients, confirmed, product, roomId, untilHeard }), written]);
  await pause(CALM_MS);
  isOver = true;
  await written;
  const everybody = [...clients, ...listening];
  const seen = await Promise.all(everybody.map((one) => one.lookAgain()));
  for (const one of everybody) one.close();
  return { confirmed, seen };
}
