import { setTimeout as pause } from 'node:timers/promises';

import { findFreePort } from '#server/lib/database/free-port.ts';

import { PRODUCT } from '../bench/bench.ts';
import { startChild } from '../bench/child.ts';
import type { Fault } from './fault.ts';
import { talkWhile } from './talk-while.ts';

const BACK_WITHIN_S = 10;
const POLL_MS = 50;

/** R09: everybody comes back at the same moment. */
export const returnAtOnce: Fault = {
  id: 'R09',
  what: 'five hundred sockets come back after a restart, four write',
  longestSilence: 25,
  async run(bench) {
    const settings = { ...bench.productSettings, PORT: String(await findFreePort()) };
    const people = bench.county.people.slice(0, bench.isQuick ? 50 : 500);
    const roomId = await bench.county.openRoomOf(people.length);
    let child = await startChild(PRODUCT, settings);
    const late: string[] = [];
    let seconds = 0;
    try {
      const { origin } = child;
      const history = await talkWhile(
        { origin, people, roomId, writers: 4 },
        async ({ clients }) => {
          await child.stop();
          child = await startChild(PRODUCT, settings);
          const began = performance.now();
          while (!clients.every((client) => client.isConnected())) {
            await pause(POLL_MS);
            if (performance.now() - began > 60_000) break;
          }
          seconds = (performance.now() - began) / 1_000;
          if (seconds > BACK_WITHIN_S) late.push(`not all were back in ${BACK_WITHIN_S} s`);
        },
      );
      return { history, late, besides: `${people.length} back in ${seconds.toFixed(1)} s` };
    } finally {
      await child.stop();
    }
  },
};
