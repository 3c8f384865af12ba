import type { Fault } from './fault.ts';
import type { Ending } from './run-product.ts';
import { talkWhile } from './talk-while.ts';

const STOPPED_WITHIN_S = 10;

/** R16: a stop, as when a new version is put in place. */
export const stopGracefully: Fault = {
  id: 'R16',
  what: 'Hedgerow is asked to stop (SIGTERM) and started again, eight people write',
  longestSilence: 20,
  async run(bench) {
    const people = bench.isQuick ? 20 : 50;
    const endings: Ending[] = [];
    const history = await talkWhile(bench, { people }, async ({ product }) => {
      endings.push(await product.restart('SIGTERM'));
    });
    const [{ code, seconds } = { code: null, seconds: 0 }] = endings;
    return {
      history,
      faults: code === 0 ? [] : [`it ended with ${String(code)}`],
      late: seconds > STOPPED_WITHIN_S ? [`more than ${STOPPED_WITHIN_S} s`] : [],
      besides: `${people} sockets, ended in ${seconds.toFixed(1)} s`,
    };
  },
};
