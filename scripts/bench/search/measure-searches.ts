import { monitorEventLoopDelay, performance } from 'node:perf_hooks';

import type { Platform } from '#server/platform.ts';

import { percentile } from '../percentile.ts';
import { countCalls } from './count-calls.ts';
import type { Talk } from './fill-talk.ts';
import { queries } from './queries.ts';

export interface SearchFigures {
  p50: number;
  p99: number;
  /** How often one search asked the database: the middle one, and the most. */
  calls: { p50: number; most: number };
}

type Ask = (query: string) => Promise<unknown>;

const ROUNDS = 5;

/** Milliseconds of each query, asked one after another, after one round that warms up. */
export async function measureSearches(ask: Ask): Promise<SearchFigures> {
  const calls: number[] = [];
  for (const query of queries) calls.push(await countCalls(() => ask(query)));
  const samples: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const query of queries) {
      const begun = performance.now();
      await ask(query);
      samples.push(performance.now() - begun);
    }
  }
  return {
    p50: percentile(samples, 50),
    p99: percentile(samples, 99),
    calls: { p50: percentile(calls, 50), most: Math.max(...calls) },
  };
}

/** The bare limit: the twenty best of a text index by score, whoever may see them. */
export function askBare({ bare }: Talk): Ask {
  const score = { $meta: 'textScore' } as const;
  return (query) =>
    bare
      .find({ $text: { $search: query } }, { projection: { score } })
      .sort({ score })
      .limit(20)
      .toArray();
}

/** The first page of a member, with rooms, names and marked words. */
export function askOurs({ messaging }: Platform, { actor }: Talk): Ask {
  return (words) => messaging.searchMessages(actor, { words });
}

/** How long something took, and the longest time for which nothing else could run meanwhile. */
export async function measureBlocking(work: () => Promise<unknown>) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const begun = performance.now();
  // Refused in words where it is too long.
  await work().catch(() => undefined);
  const took = performance.now() - begun;
  await new Promise((resolve) => setTimeout(resolve, 5));
  delay.disable();
  return { took, blocked: delay.max / 1e6 };
}
