import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { findFreePort } from '#server/lib/database/free-port.ts';

/** A Redis of its own, in memory, on a free port. */
export interface OwnRedis {
  url: string;
  /** The running program; another one after `start`. */
  process(): ChildProcess;
  kill(): Promise<void>;
  /** Starts it anew on the same port, with nothing in it. */
  start(): Promise<void>;
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** @throws where the program is not there, or does not start */
export async function openRedis(program: string, password?: string): Promise<OwnRedis> {
  const port = await findFreePort();
  let child = await launch(program, { port, password });
  return {
    url: `redis://${password === undefined ? '' : `:${password}@`}127.0.0.1:${port}`,
    process: () => child,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
    async start() {
      child = await launch(program, { port, password });
    },
  };
}

async function launch(
  program: string,
  { port, password }: { port: number; password: string | undefined },
): Promise<ChildProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'hedgerow-redis-'));
  const settings = { port, bind: '127.0.0.1', save: '', appendonly: 'no', dir: folder };
  const child = spawn(
    program,
    Object.entries({
      ...settings,
      ...(password === undefined ? {} : { requirepass: password }),
    }).flatMap(([name, value]) => [`--${name}`, String(value)]),
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  running.add(child);
  child.once('exit', () => running.delete(child));
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error('Redis did not start.')));
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.includes('Ready to accept connections')) resolve();
    });
  });
  return child;
}
