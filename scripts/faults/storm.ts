import { setTimeout as pause } from 'node:timers/promises';

import { percentile } from '../bench/percentile.ts';
import type { Fault } from './fault.ts';
import { talkWhile, type Confirmation } from './talk-while.ts';

const WRITERS = 8;
const A_SECOND = 100;
const SEEN_P95_MS = 500;
const SEEN_P99_MS = 1_500;
const ANSWERS_P99_MS = 100;
const ASK_EVERY_MS = 20;

/** R08: a room in which everybody talks at once. Most only listen, and ask for nothing again. */
export const storm: Fault = {
  id: 'R08',
  what: 'a hundred messages a second in a room of a hundred sockets',
  longestSilence: 5,
  async run(bench) {
    const seconds = bench.isQuick ? 2 : 10;
    const count = bench.isQuick ? 12 : 100 - WRITERS;
    const seen: { clientId: string; at: number }[] = [];
    const answered: number[] = [];
    let sent: readonly Confirmation[] = [];
    const history = await talkWhile(
      bench,
      {
        people: WRITERS,
        writers: WRITERS,
        everyMs: (WRITERS / A_SECOND) * 1_000,
        listeners: {
          count,
          onSeen: (clientId) => void seen.push({ clientId, at: performance.now() }),
        },
      },
      async ({ product, confirmed }) => {
        sent = confirmed;
        const until = performance.now() + seconds * 1_000;
        while (performance.now() < until) {
          const began = performance.now();
          await fetch(`${product.origin}/healthz`);
          answered.push(performance.now() - began);
          await pause(ASK_EVERY_MS);
        }
      },
    );
    const sentAt = new Map(sent.map(({ clientId, at, tookMs }) => [clientId, at - tookMs]));
    const waits = seen.map(({ clientId, at }) => at - (sentAt.get(clientId) ?? at));
    const [p95, p99] = [percentile(waits, 95), percentile(waits, 99)];
    const answersP99 = percentile(answered, 99);
    return {
      history,
      besides:
        `${seen.length.toLocaleString('en-GB')} deliveries to ${count} listeners, seen within ` +
        `${p95.toFixed(0)} ms (p95; ${SEEN_P95_MS}) and ${p99.toFixed(0)} ms (p99; ${SEEN_P99_MS.toLocaleString('en-GB')}), ` +
        `/healthz answers within ${answersP99.toFixed(0)} ms (p99; ${ANSWERS_P99_MS})`,
      late: [
        ...(p95 > SEEN_P95_MS || p99 > SEEN_P99_MS ? ['seen too late'] : []),
        ...(answersP99 > ANSWERS_P99_MS ? ['other things waited too long'] : []),
      ],
    };
  },
};
