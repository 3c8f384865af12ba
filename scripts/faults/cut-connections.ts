import { connect, createServer, type Socket } from 'node:net';
import { once } from 'node:events';

import type { Fault } from './fault.ts';
import { talkWhile } from './talk-while.ts';

const LATE_MS = 50;

/** R05: every connection is cut without a word, over a line that is slow to answer. */
export const cutConnections: Fault = {
  id: 'R05',
  what: 'all connections are cut without a close frame, over a line 50 ms slow, eight write',
  longestSilence: 5,
  async run(bench) {
    const times = bench.isQuick ? 4 : 40;
    const lines: Line[] = [];
    async function through(port: number): Promise<number> {
      const line = await openLine(port, LATE_MS);
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

interface Line {
  port: number;
  /** Cuts all connections, without a word to either side. */
  cut: () => void;
  close: () => void;
}

/** A line to a port of this machine: each piece goes through so many milliseconds later. */
async function openLine(to: number, delayMs: number): Promise<Line> {
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    for (const [from, onto] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.on('data', (piece) => setTimeout(() => onto.writable && onto.write(piece), delayMs));
      from.on('error', () => undefined);
      from.on('close', () => {
        open.delete(from);
        onto.destroy();
      });
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: address instanceof Object ? address.port : 0,
    cut() {
      for (const socket of open) socket.resetAndDestroy();
    },
    close() {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
