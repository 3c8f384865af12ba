import { setTimeout as pause } from 'node:timers/promises';

import type { Fault } from './fault.ts';
import { talkWhile } from './talk-while.ts';

const BACK_WITHIN_S = 10;
const POLL_MS = 50;

/** R09: everybody comes back at the same moment. */
export const returnAtOnce: Fault = {
  id: 'R09',
  what: 'everybody comes back at once after a restart, four people write',
  longestSilence: 25,
  async run(bench) {
    const people = bench.isQuick ? 20 : 500;
    let seconds = 0;
    const history = await talkWhile(bench, { people, writers: 4 }, async ({ clients, product }) => {
      await product.restart('SIGKILL');
      const began = performance.now();
      while (!clients.every((client) => client.isConnected())) await pause(POLL_MS);
      seconds = (performance.now() - began) / 1_000;
    });
    return {
      history,
      late: seconds > BACK_WITHIN_S ? [`not all were back in ${BACK_WITHIN_S} s`] : [],
      besides: `${people} sockets back in ${seconds.toFixed(1)} s`,
    };
  },
};
