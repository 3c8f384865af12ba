import { findFreePort } from '#server/lib/database/free-port.ts';

import { PRODUCT } from '../bench/bench.ts';
import { startChild } from '../bench/child.ts';
import type { Fault } from './fault.ts';
import { talkWhile } from './talk-while.ts';

const STOPPED_WITHIN_S = 10;

/** R16: a stop as a new version is put in place, with fifty sockets. */
export const stopGracefully: Fault = {
  id: 'R16',
  what: 'Hedgerow is asked to stop (SIGTERM) and started again, fifty sockets, eight write',
  longestSilence: 20,
  async run(bench) {
    const settings = { ...bench.productSettings, PORT: String(await findFreePort()) };
    const people = bench.county.people.slice(0, 50);
    const roomId = await bench.county.openRoomOf(people.length);
    let child = await startChild(PRODUCT, settings);
    const faults: string[] = [];
    const late: string[] = [];
    let seconds = 0;
    try {
      const { origin } = child;
      const history = await talkWhile({ origin, people, roomId, writers: 8 }, async () => {
        const began = performance.now();
        const code = await child.stop('SIGTERM');
        seconds = (performance.now() - began) / 1_000;
        if (code !== 0) faults.push(`it ended with ${String(code)}`);
        if (seconds > STOPPED_WITHIN_S) late.push(`it took longer than ${STOPPED_WITHIN_S} s`);
        child = await startChild(PRODUCT, settings);
      });
      return { history, faults, late, besides: `ended in ${seconds.toFixed(1)} s` };
    } finally {
      await child.stop();
    }
  },
};
