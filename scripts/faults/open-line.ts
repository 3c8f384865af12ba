import { connect, createServer, type Socket } from 'node:net';
import { once } from 'node:events';

export interface Line {
  port: number;
  /** Cuts all connections, without a word to either side. */
  cut: () => void;
  /** From now on swallows what comes through the connections that are open; neither side is told. */
  hush: () => void;
  close: () => void;
}

export interface Slowness {
  /** Each piece comes so many milliseconds later. */
  delayMs: number;
  /** So much goes through in each direction of each connection. Left out for as much as there is. */
  bytesPerSecond?: number;
}

/** Whoever has so much on the line waits until it is gone. */
const MOST_ON_THE_LINE_MS = 1_000;

/** A line to a port of this machine, as slow as is said. */
export async function openLine(to: number, slowness: Slowness): Promise<Line> {
  const open = new Set<Socket>();
  const hushed = new WeakSet<Socket>();
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    for (const [from, onto] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      carry(from, onto, { ...slowness, isHushed: () => hushed.has(from) });
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
    hush() {
      for (const socket of open) hushed.add(socket);
    },
    close() {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}

interface Carrying extends Slowness {
  isHushed: () => boolean;
}

function carry(from: Socket, onto: Socket, carrying: Carrying): void {
  const { delayMs, bytesPerSecond = Infinity, isHushed } = carrying;
  /** When the line has carried all that it was given so far. */
  let freeAt = 0;
  from.on('data', (piece) => {
    if (isHushed()) return;
    const now = performance.now();
    freeAt = Math.max(now, freeAt) + (piece.length / bytesPerSecond) * 1_000;
    setTimeout(() => onto.writable && onto.write(piece), freeAt - now + delayMs);
    if (freeAt - now < MOST_ON_THE_LINE_MS) return;
    from.pause();
    setTimeout(() => from.resume(), freeAt - now);
  });
}
