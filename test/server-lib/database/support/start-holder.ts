import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';

/** Starts `hold-database.ts` and answers its process when it has the database open. */
export async function startHolder(dataDir: string): Promise<ChildProcess & { pid: number }> {
  const script = new URL('./hold-database.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true, // A group of its own, as a terminal gives it.
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  if (String(said[0]) !== 'open\n') throw new Error('The holder ended before it had the database.');
  const { pid } = child;
  if (!pid) throw new Error('The holder did not start.');
  return Object.assign(child, { pid });
}
