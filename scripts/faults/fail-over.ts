import type { Fault } from './fault.ts';
import type { ThreeNodes } from './open-three.ts';
import { talkWhile } from './talk-while.ts';

/** R02: kill -9 of whichever of three databases takes the writes. */
export const failOver = (nodes: Pick<ThreeNodes, 'killPrimary'>): Fault => ({
  id: 'R02',
  what: 'the primary of three databases is killed (kill -9), eight people write',
  longestSilence: 15,
  async run(bench) {
    const times = bench.isQuick ? 1 : 5;
    const history = await talkWhile(bench, { people: 8 }, async ({ untilHeard }) => {
      for (let time = 0; time < times; time += 1) {
        await nodes.killPrimary();
        await untilHeard();
      }
    });
    return { history, besides: times === 1 ? 'once' : `${times} times` };
  },
});
