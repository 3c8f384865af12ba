import { findFreePort } from '#server/lib/database/free-port.ts';

import { PRODUCT } from '../bench/bench.ts';
import { startChild } from '../bench/child.ts';
import type { Fault } from './fault.ts';
import { talkWhile } from './talk-while.ts';

/** R04: kill -9 of Hedgerow itself with fifty sockets, started again on the same port. */
export const killProduct: Fault = {
  id: 'R04',
  what: 'Hedgerow is killed (kill -9) and started again, fifty sockets, eight write',
  longestSilence: 15,
  async run(bench) {
    const times = bench.isQuick ? 2 : 5;
    const settings = { ...bench.productSettings, PORT: String(await findFreePort()) };
    const people = bench.county.people.slice(0, 50);
    const roomId = await bench.county.openRoomOf(people.length);
    let child = await startChild(PRODUCT, settings);
    try {
      const { origin } = child;
      const history = await talkWhile(
        { origin, people, roomId, writers: 8 },
        async ({ untilHeard }) => {
          for (let time = 0; time < times; time += 1) {
            await child.stop();
            child = await startChild(PRODUCT, settings);
            await untilHeard();
          }
        },
      );
      return { history, besides: `${times} times` };
    } finally {
      await child.stop();
    }
  },
};
