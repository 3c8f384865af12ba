import cluster, { type Worker } from 'node:cluster';
import { setTimeout as pause } from 'node:timers/promises';

import type { Logger } from '../logger.ts';

/** Processes that serve behind one port of this one. */
export interface Workers {
  port: number;
  /** Asks all of them to stop in good order, and makes those that do not. */
  stop(): Promise<void>;
}

interface WorkersOptions {
  /** The program of a worker. Its first argument is its number, from 1. */
  program: string;
  count: number;
  /** Its environment, besides ours. */
  settings: Record<string, string>;
  logger: Logger;
}

/** Whoever has asked us to stop gives us ten seconds. */
const STOP_WITHIN_MS = 9_000;
/** One that lived shorter has a fault that starting at once would only repeat. */
const LIVES_AT_LEAST_MS = 10_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Starts workers, the first before the others, and starts each again that ends. The system hands
 * every new connection to the next worker in turn; a connection stays where it is, so a websocket
 * needs no stickiness. They end with this process, even at kill -9: a worker whose parent is gone
 * leaves by itself.
 *
 * @throws when the first one does not open; what was wrong it has said itself
 */
export async function startWorkers({
  program,
  count,
  settings,
  logger,
}: WorkersOptions): Promise<Workers> {
  const stopping = new AbortController();
  const standing = new Set<Worker>();

  function fork(number: number): Fork {
    cluster.setupPrimary({ exec: program, args: [String(number)], execArgv: [] });
    const began = performance.now();
    const worker = cluster.fork(settings);
    standing.add(worker);
    const ended = new Promise<Ending>((resolve) => {
      worker.once('exit', (code: number | null, signal: string | null) => {
        standing.delete(worker);
        resolve({ code, signal, livedMs: performance.now() - began });
      });
    });
    const opened = new Promise<number>((resolve, reject) => {
      worker.once('listening', (address) => resolve(address.port));
      void ended.then(() => reject(new WorkerEndedError()));
    });
    // Whether it opens is asked of the first one only: the others are started again until they do.
    opened.catch(() => undefined);
    return { opened, ended };
  }

  async function keep(number: number, first: Fork): Promise<void> {
    let current = first;
    for (let wait = FIRST_PAUSE_MS; ;) {
      const { code, signal, livedMs } = await current.ended;
      if (stopping.signal.aborted) return;
      logger.error({ worker: number, code, signal }, 'a web process ended; starting it again');
      wait = livedMs >= LIVES_AT_LEAST_MS ? FIRST_PAUSE_MS : Math.min(wait * 2, LONGEST_PAUSE_MS);
      if (livedMs < LIVES_AT_LEAST_MS) {
        await pause(wait, undefined, { signal: stopping.signal }).catch(() => undefined);
        if (stopping.signal.aborted) return;
      }
      current = fork(number);
      current.opened.then(
        () => logger.info({ worker: number }, 'a web process is back'),
        () => undefined,
      );
    }
  }

  const first = fork(1);
  const port = await first.opened;
  const kept = [keep(1, first)];
  for (let number = 2; number <= count; number += 1) kept.push(keep(number, fork(number)));

  return {
    port,
    async stop() {
      stopping.abort();
      for (const worker of standing) worker.process.kill('SIGTERM');
      const cut = setTimeout(() => {
        for (const worker of standing) worker.process.kill('SIGKILL');
      }, STOP_WITHIN_MS);
      await Promise.all(kept);
      clearTimeout(cut);
    },
  };
}

interface Fork {
  /** Its port, once it listens. */
  opened: Promise<number>;
  ended: Promise<Ending>;
}

interface Ending {
  code: number | null;
  signal: string | null;
  livedMs: number;
}

class WorkerEndedError extends Error {
  constructor() {
    super('A web process did not start. What was wrong stands above.');
    this.name = 'WorkerEndedError';
  }
}
