import { setTimeout as pause } from 'node:timers/promises';

import { createClient } from '@redis/client';

import type { Fault } from './fault.ts';
import { openRedis } from './open-redis.ts';
import { talkWhile } from './talk-while.ts';

const CAUGHT_UP_WITHIN_S = 5;
const POLL_MS = 20;
/** Each process holds two connections, and the one that counts is another. */
const CONNECTIONS = 2 * 2 + 1;

/** R10: Redis, which passes news between processes, is away. */
export const breakRelay: Fault = {
  id: 'R10',
  what: 'Redis is killed for 30 s beneath two processes, eight people write',
  longestSilence: 5,
  async run(bench) {
    const redis = await openRedis('redis-server').catch(() => null);
    if (!redis) return { lacking: 'needs redis-server on PATH' };
    const awayMs = bench.isQuick ? 2_000 : 30_000;
    const settings = { WEB_PROCESSES: '2', REDIS_URL: redis.url };
    let meanwhile = 0;
    let seconds = 0;
    try {
      const untilReady = () => untilFollowed(redis.url);
      const talk = { people: 20, everyMs: 50, settings, untilReady };
      const history = await talkWhile(bench, talk, async ({ clients, confirmed }) => {
        const before = confirmed.length;
        await redis.kill();
        await pause(awayMs);
        meanwhile = confirmed.length - before;
        const upTo = confirmed.length;
        await redis.start();
        const began = performance.now();
        while (!clients.every((client) => client.upTo() >= upTo)) await pause(POLL_MS);
        seconds = (performance.now() - began) / 1_000;
      });
      return {
        history,
        besides: `${meanwhile} confirmed meanwhile, all seen ${seconds.toFixed(1)} s after Redis was back`,
        faults: meanwhile > 0 ? [] : ['nothing was stored meanwhile'],
        late: seconds > CAUGHT_UP_WITHIN_S ? [`more than ${CAUGHT_UP_WITHIN_S} s`] : [],
      };
    } finally {
      await redis.kill();
    }
  },
};

/** Until both processes stand. */
async function untilFollowed(url: string): Promise<void> {
  const client = await createClient({ url }).connect();
  while ((await client.clientList()).length < CONNECTIONS) await pause(POLL_MS);
  client.destroy();
}
