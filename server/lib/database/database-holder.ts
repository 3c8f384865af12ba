import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The data folder is in use by another start of Hedgerow, or by a mongod of somebody's. */
export class DataInUseError extends Error {
  constructor(dataDir: string, holder: Pick<Holder, 'hedgerow' | 'mongod'>) {
    const who = [
      holder.hedgerow && `process ${holder.hedgerow} (Hedgerow)`,
      holder.mongod && `process ${holder.mongod} (its database)`,
    ].filter(Boolean);
    super(
      `The data in ${dataDir} is in use by ${who.join(' and ') || 'another process'}. ` +
        'Stop that one first, or set DATA_DIR to another folder.',
    );
    this.name = 'DataInUseError';
  }
}

interface Holder {
  hedgerow: number | undefined;
  mongod: number | undefined;
  /** Where that database listens. */
  port: number | undefined;
}

/** Notes this process, for the message that a second start gives. It locks nothing: mongod does. */
export async function noteHolder(dataDir: string, port: number): Promise<void> {
  await writeFile(holderPath(dataDir), `${process.pid} ${port}\n`, { mode: 0o600 });
}

export async function forgetHolder(dataDir: string): Promise<void> {
  await rm(holderPath(dataDir), { force: true });
}

export async function findHolder(dataDir: string): Promise<Holder> {
  const [noted, locked] = await Promise.all([
    readNumbers(holderPath(dataDir)),
    readNumbers(join(dataDir, 'database', 'mongod.lock')),
  ]);
  const hedgerow = ifAlive(noted[0]);
  const mongod = ifAlive(locked[0]);
  return { hedgerow, mongod, port: hedgerow && mongod && noted[1] };
}

function holderPath(dataDir: string): string {
  return join(dataDir, 'database-holder');
}

async function readNumbers(path: string): Promise<number[]> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text.trim().split(' ').map(Number);
}

function ifAlive(pid: number | undefined): number | undefined {
  return pid !== undefined && pid > 0 && isAlive(pid) ? pid : undefined;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Not ours to signal, but there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
