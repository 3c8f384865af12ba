import { setTimeout as pause } from 'node:timers/promises';

import type { Fault } from './fault.ts';
import { talkOverLine } from './talk-over-line.ts';

const hall = { delayMs: 300, bytesPerSecond: 50_000 };

/** R05: a line as in a village hall, and cut now and then. */
export const slowLine: Fault = {
  id: 'R05',
  what: 'each line is 300 ms slow, carries 50 kB a second and is cut now and then, eight write',
  longestSilence: 15,
  async run(bench) {
    const times = bench.isQuick ? 1 : 4;
    const betweenMs = bench.isQuick ? 1_000 : 5_000;
    const history = await talkOverLine(bench, hall, async (line, { untilHeard }) => {
      for (let time = 0; time < times; time += 1) {
        await pause(betweenMs);
        line.cut();
        await untilHeard();
      }
    });
    return { history, besides: times === 1 ? 'once' : `${times} times` };
  },
};
