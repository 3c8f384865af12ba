import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { build } from 'esbuild';
import mongoose from 'mongoose';
import { inject } from 'vitest';

import { startRedis, type TestRedis } from './start-redis.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** In how many processes the platform of `startLivePlatform` runs. */
    liveProcesses: 1 | 2;
  }
}

/** What the test asks of the second process, and what it answers. */
export type Question =
  | { ask: 'open'; redisUrl: string; stream: string; publicOrigin: string; now: number }
  | { ask: 'moveClock'; now: number }
  | { ask: 'cutEnded' }
  | { ask: 'close' };
export type Answer = { port?: number } | { log: string } | { fault: string };

export interface SecondProcess {
  redis: TestRedis;
  /** Opens a platform in it, with a live door of its own on this port. */
  open(opening: Omit<Extract<Question, { ask: 'open' }>, 'ask' | 'redisUrl'>): Promise<number>;
  moveClock(now: number): void;
  cutEnded(): Promise<void>;
  close(): Promise<void>;
  /** Gets every line of its log from now on. */
  onLog(write: (line: string) => void): void;
  end(): Promise<void>;
}

let started: Promise<SecondProcess> | undefined;

/**
 * A second process on the database of this test file, with a Redis between the two. One for the
 * file, since a process takes seconds to start; what runs in it is opened and closed by each test.
 */
export function useSecondProcess(): Promise<SecondProcess> {
  started ??= start();
  return started;
}

/** After the last test of the file. Without it the runner would wait for the process. */
export async function endSecondProcess(): Promise<void> {
  await (await started)?.end();
}

async function start(): Promise<SecondProcess> {
  const [redis, program] = await Promise.all([startRedis(), bundleProgram()]);
  const child = fork(program, [databaseUri()], { execArgv: [] });
  process.once('exit', () => child.kill('SIGKILL'));
  await once(child, 'message');
  let write: (line: string) => void = () => undefined;
  child.on('message', (answer: Answer) => {
    if ('log' in answer) write(answer.log);
  });
  return {
    redis,
    async open(opening) {
      return (await ask(child, { ask: 'open', redisUrl: redis.url, ...opening })).port ?? 0;
    },
    moveClock: (now) => void child.send({ ask: 'moveClock', now } satisfies Question),
    async cutEnded() {
      await ask(child, { ask: 'cutEnded' });
    },
    async close() {
      await ask(child, { ask: 'close' });
    },
    onLog: (listener) => (write = listener),
    async end() {
      child.kill('SIGKILL');
      await redis.kill();
    },
  };
}

/** One question at a time: the next answer that is no line of the log is its own. */
function ask(child: ChildProcess, question: Question): Promise<{ port?: number }> {
  return new Promise((resolve, reject) => {
    const hear = (answer: Answer) => {
      if ('log' in answer) return;
      child.off('message', hear);
      if ('fault' in answer) reject(new Error(answer.fault));
      else resolve(answer);
    };
    child.on('message', hear);
    child.send(question);
  });
}

/** In one file, as the product is: Node reads that in a second and not in five. */
async function bundleProgram(): Promise<string> {
  const outfile = join('node_modules', '.cache', 'hedgerow', `serve-live-${process.pid}.mjs`);
  await build({
    entryPoints: [join(import.meta.dirname, 'serve-live.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    logLevel: 'warning',
  });
  return outfile;
}

function databaseUri(): string {
  const uri = new URL(inject('mongoUri'));
  uri.pathname = `/${mongoose.connection.db?.databaseName ?? ''}`;
  return uri.href;
}
