import type { Fault } from './fault.ts';
import { openLine, type Line } from './open-line.ts';
import { talkWhile } from './talk-while.ts';

const LATE_MS = 50;

/** R05: every connection is cut without a word, over a line that is slow to answer. */
export const cutConnections: Fault = {
  id: 'R05',
  what: 'all connections are cut without a close frame, over a line 50 ms slow, eight write',
  longestSilence: 5,
  async run(bench) {
    const times = bench.isQuick ? 4 : 20;
    const lines: Line[] = [];
    async function through(port: number): Promise<number> {
      const line = await openLine(port, { delayMs: LATE_MS });
      lines.push(line);
      return line.port;
    }
    try {
      const history = await talkWhile(bench, { people: 12, through }, async ({ untilHeard }) => {
        for (let time = 0; time < times; time += 1) {
          for (const line of lines) line.cut();
          await untilHeard();
        }
      });
      return { history, besides: `${times} times` };
    } finally {
      for (const line of lines) line.close();
    }
  },
};
