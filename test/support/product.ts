import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import mongoose from 'mongoose';
import { inject } from 'vitest';

import { emptyDatabase } from './empty-database.ts';

/** The built product as a process of its own, as `npm start` runs it. */
export interface Product {
  origin: string;
  dataDir: string;
  /** Lines printed so far: words for the person at the terminal, and the log. */
  lines: string[];
  process: ChildProcess;
  /** Ends it without a word, as a power cut would. */
  kill(): Promise<void>;
  /** Ends it gracefully and answers the exit code. */
  stop(): Promise<number | null>;
}

export interface ProductOptions {
  port?: number;
  dataDir?: string;
  /** `server` as `npm start`, `demo` as `npm run demo`. */
  bundle?: 'server' | 'demo';
  /** Runs the database of its data folder itself. Else it is that of the worker, emptied: started at once. */
  ownDatabase?: boolean;
  settings?: Record<string, string>;
}

const OPEN_WITHIN_MS = 170_000;
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts the product with nothing in its database, unless it has a folder, and waits until it is open. */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const port = options.port ?? (await findFreePort());
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'hedgerow-product-'));
  const origin = `http://localhost:${String(port)}`;
  const database = options.ownDatabase ? {} : await emptyDatabaseOfWorker();
  const child = spawn(process.execPath, [`build/${options.bundle ?? 'server'}.js`], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      HEDGEROW_MODE: 'test',
      PORT: String(port),
      DATA_DIR: dataDir,
      ...database,
      ...options.settings,
    },
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => lines.push(line));
  }
  await waitUntilOpen(child, origin, lines);
  return {
    origin,
    dataDir,
    lines,
    process: child,
    async kill() {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      return child.exitCode;
    },
  };
}

/** Settings for it. */
async function emptyDatabaseOfWorker(): Promise<Record<string, string>> {
  const uri = new URL(inject('mongoUri'));
  uri.pathname = `/product-${String(process.pid)}`;
  const connection = await mongoose.createConnection(uri.href).asPromise();
  await emptyDatabase(connection);
  await connection.close();
  return { MONGODB_URI: uri.href, SECRET_KEY: 'k'.repeat(64) };
}

async function waitUntilOpen(child: ChildProcess, origin: string, lines: string[]): Promise<void> {
  const deadline = Date.now() + OPEN_WITHIN_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The product did not start:\n${lines.join('\n')}`);
    const ready = await fetch(`${origin}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The product was not open in time:\n${lines.join('\n')}`);
}

export async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (!(address instanceof Object)) throw new Error('No port was given.');
  return address.port;
}
