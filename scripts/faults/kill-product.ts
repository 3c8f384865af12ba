import type { Fault } from './fault.ts';
import { talkWhile } from './talk-while.ts';

/** R04: kill -9 of Hedgerow itself, started again on the same port. */
export const killProduct: Fault = {
  id: 'R04',
  what: 'Hedgerow is killed (kill -9) and started again, eight people write',
  longestSilence: 15,
  async run(bench) {
    const times = bench.isQuick ? 2 : 5;
    const people = bench.isQuick ? 20 : 50;
    const history = await talkWhile(bench, { people }, async ({ product, untilHeard }) => {
      for (let time = 0; time < times; time += 1) {
        await product.restart('SIGKILL');
        await untilHeard();
      }
    });
    return { history, besides: `${times} times, ${people} sockets` };
  },
};
