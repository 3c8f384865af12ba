import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The data folder is in use by another start of Hedgerow, or by a mongod of somebody's. */
export class DataInUseError extends Error {
  constructor(dataDir: string, holder: Holder) {
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
}

/** Notes this process, for the message that a second start gives. It locks nothing: mongod does. */
export async function noteHolder(dataDir: string): Promise<void> {
  await writeFile(holderPath(dataDir), `${process.pid}\n`, { mode: 0o600 });
}

export async function forgetHolder(dataDir: string): Promise<void> {
  await rm(holderPath(dataDir), { force: true });
}

export async function findHolder(dataDir: string): Promise<Holder> {
  const [hedgerow, mongod] = await Promise.all([
    readLivePid(holderPath(dataDir)),
    readLivePid(join(dataDir, 'database', 'mongod.lock')),
  ]);
  return { hedgerow, mongod };
}

function holderPath(dataDir: string): string {
  return join(dataDir, 'database-holder');
}

async function readLivePid(path: string): Promise<number | undefined> {
  const pid = Number(await readFile(path, 'utf8').catch(() => ''));
  return pid > 0 && isAlive(pid) ? pid : undefined;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Not ours to signal, but there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
