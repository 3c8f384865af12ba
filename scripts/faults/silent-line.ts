import { setTimeout as pause } from 'node:timers/promises';

import type { Fault } from './fault.ts';
import { talkOverLine } from './talk-over-line.ts';

/** R05: what is sent goes nowhere for a while, and neither side is told until the line breaks. */
export const silentLine: Fault = {
  id: 'R05',
  what: 'each line swallows what it is given for 10 s and breaks then, eight write',
  longestSilence: 15,
  async run(bench) {
    const times = bench.isQuick ? 1 : 4;
    const silentForMs = bench.isQuick ? 2_000 : 10_000;
    const history = await talkOverLine(bench, { delayMs: 50 }, async (line, { untilHeard }) => {
      for (let time = 0; time < times; time += 1) {
        line.hush();
        await pause(silentForMs);
        line.cut();
        await untilHeard();
      }
    });
    return { history, besides: times === 1 ? 'once' : `${times} times` };
  },
};
