import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, onTestFinished } from 'vitest';

import { findHolder } from '#server/lib/database/database-holder.ts';
import { openDatabase, type Database } from '#server/lib/database/open-database.ts';
import { createLogger } from '#server/lib/logger.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const silent = createLogger({ level: 'silent' });

function open(dataDir: string): Promise<Database> {
  return openDatabase({
    env: { mongodbUri: undefined, mongodBinary: process.env.MONGOD_BINARY, dataDir },
    logger: silent,
    onProgress: () => undefined,
  });
}

/** One embedded database for the tests of a group that neither stop it nor count what is in it. */
export function shareEmbedded(): () => Database & { dataDir: string } {
  const dataDir = mkdtempSync(join(tmpdir(), 'hedgerow-test-'));
  let database: Database | undefined;
  beforeAll(async () => {
    database = await open(dataDir);
  });
  afterAll(async () => {
    await database?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return () => {
    if (!database) throw new Error('The database is opened before the tests, not earlier.');
    return { ...database, dataDir };
  };
}

/** Opens the embedded database as start does; closed after the test if the test has not. */
export async function openEmbedded(dataDir = temporaryFolder()) {
  const database = await open(dataDir);
  let isOpen = true;
  async function close(): Promise<void> {
    if (isOpen) await database.close();
    isOpen = false;
  }
  onTestFinished(close);
  return { ...database, dataDir, close };
}

export function portOf({ uri }: Pick<Database, 'uri'>): number {
  return Number(new URL(uri).port);
}

/** The process id of the mongod on this data. */
export async function mongodOn(dataDir: string): Promise<number> {
  const { mongod } = await findHolder(dataDir);
  if (!mongod) throw new Error(`No mongod runs on ${dataDir}.`);
  return mongod;
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
