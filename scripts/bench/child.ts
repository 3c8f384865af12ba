import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';

import { findFreePort } from '#server/lib/database/free-port.ts';

/** A server under load, in a process of its own so that its memory and its processor time are its own. */
export interface Child {
  origin: string;
  /** Resident memory in kB. */
  memoryKb(): number;
  /** Processor time so far in milliseconds, user and system. */
  cpuMs(): number;
  /** Files, connections and the like that it has open. */
  openFiles(): number;
  /** Kills it at once, or asks it to end, and answers with how it ended. */
  stop(signal?: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
}

const OPEN_WITHIN_MS = 60_000;
/** Ticks of `/proc` a second: fixed at 100 on every Linux that Node runs on. */
const TICK_MS = 10;

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});
// Else a signal would end this process without its exit, and leave them behind.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** Starts a program under this Node and waits until its port answers. */
export async function startChild(
  options: readonly string[],
  settings: Record<string, string>,
): Promise<Child> {
  const port = Number(settings.PORT ?? (await findFreePort()));
  const child = spawn(process.execPath, options, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      PORT: String(port),
      ...settings,
    },
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const origin = `http://localhost:${port}`;
  await waitUntilOpen(child, origin);
  const { pid = 0 } = child;
  return {
    origin,
    memoryKb: () => readMemoryKb(pid),
    cpuMs: () => readCpuMs(pid),
    openFiles: () => readdirSync(`/proc/${pid}/fd`).length,
    async stop(signal = 'SIGKILL') {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill(signal);
        await once(child, 'exit');
      }
      return child.exitCode;
    },
  };
}

/** Processor time of any process of this machine; 0 where `/proc` is not there. */
export function readCpuMs(pid: number): number {
  // The name in the second field may hold spaces; what follows its bracket does not.
  const fields = readProc(pid, 'stat').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * TICK_MS;
}

function readMemoryKb(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readProc(pid, 'status'))?.[1] ?? 0);
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

async function waitUntilOpen(child: ChildProcess, origin: string): Promise<void> {
  const deadline = Date.now() + OPEN_WITHIN_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error('A server of the bench did not start.');
    const isOpen = await fetch(origin, { redirect: 'manual' }).then(
      () => true,
      () => false,
    );
    if (isOpen) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('A server of the bench did not open in time.');
}
