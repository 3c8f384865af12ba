import { setTimeout as pause } from 'node:timers/promises';

import type { Fault } from './fault.ts';
import { openLine, type Line } from './open-line.ts';
import { talkWhile } from './talk-while.ts';

const LATE_MS = 300;
const BYTES_PER_SECOND = 50_000;

/** R05: a line as in a village hall, and cut now and then. */
export const slowLine: Fault = {
  id: 'R05',
  what: 'each line is 300 ms slow, carries 50 kB a second and is cut now and then, eight write',
  longestSilence: 15,
  async run(bench) {
    const times = bench.isQuick ? 1 : 4;
    const betweenMs = bench.isQuick ? 1_000 : 5_000;
    let line: Line | undefined;
    const through = async (port: number) => {
      line = await openLine(port, { delayMs: LATE_MS, bytesPerSecond: BYTES_PER_SECOND });
      return line.port;
    };
    try {
      const history = await talkWhile(bench, { people: 12, through }, async ({ untilHeard }) => {
        for (let time = 0; time < times; time += 1) {
          await pause(betweenMs);
          line?.cut();
          await untilHeard();
        }
      });
      return { history, besides: times === 1 ? 'once' : `${times} times` };
    } finally {
      line?.close();
    }
  },
};
