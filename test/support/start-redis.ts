import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { inject } from 'vitest';

import { findFreePort } from './product.ts';

/** A Redis of its own, in memory, on a free port. */
export interface TestRedis {
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

export async function startRedis({ password }: { password?: string } = {}): Promise<TestRedis> {
  const port = await findFreePort();
  let child = await launch(port, password);
  return {
    url: `redis://${password === undefined ? '' : `:${password}@`}127.0.0.1:${port}`,
    process: () => child,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
    async start() {
      child = await launch(port, password);
    },
  };
}

async function launch(port: number, password?: string): Promise<ChildProcess> {
  const program = inject('redisProgram');
  if ('missing' in program) throw new Error(program.missing);
  const folder = mkdtempSync(join(tmpdir(), 'hedgerow-redis-'));
  const settings = { port, bind: '127.0.0.1', save: '', appendonly: 'no', dir: folder };
  const child = spawn(
    program.path,
    Object.entries({
      ...settings,
      ...(password === undefined ? {} : { requirepass: password }),
    }).flatMap(([name, value]) => [`--${name}`, String(value)]),
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  running.add(child);
  child.once('exit', () => running.delete(child));
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error('Redis did not start.')));
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.includes('Ready to accept connections')) resolve();
    });
  });
  return child;
}
