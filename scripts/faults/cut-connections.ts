import type { Fault } from './fault.ts';
import { talkOverLine } from './talk-over-line.ts';

/** R05: every connection is cut without a word, over a line that is slow to answer. */
export const cutConnections: Fault = {
  id: 'R05',
  what: 'all connections are cut without a close frame, over a line 50 ms slow, eight write',
  longestSilence: 5,
  async run(bench) {
    const times = bench.isQuick ? 4 : 20;
    const history = await talkOverLine(bench, { delayMs: 50 }, async (line, { untilHeard }) => {
      for (let time = 0; time < times; time += 1) {
        line.cut();
        await untilHeard();
      }
    });
    return { history, besides: `${times} times` };
  },
};
