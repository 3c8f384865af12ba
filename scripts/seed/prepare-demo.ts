import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import mongoose from 'mongoose';

import type { Env } from '#server/lib/env.ts';
import type { Platform } from '#server/platform.ts';

/** The demo would have to remove something that is not its own. */
export class NotOurCountyError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NotOurCountyError';
  }
}

export interface DemoStart {
  env: Pick<Env, 'dataDir' | 'mongodbUri'>;
  platform: Pick<Platform, 'accounts'>;
  /** Begin anew, whatever was typed. */
  isReset: boolean;
  /** Fills an empty database. */
  seed: () => Promise<unknown>;
  onProgress: (line: string) => void;
}

/**
 * Seeds the demo where there is none yet, and keeps what was typed where there is one. A file in
 * the data folder says how far the seed came, so that half a county is never taken for a whole one,
 * and a county that the demo did not make is never touched.
 *
 * @throws {NotOurCountyError} where it would have to remove what the demo did not make
 */
export async function prepareDemo(start: DemoStart): Promise<void> {
  const { env, platform, isReset, seed, onProgress } = start;
  const isEmpty = await platform.accounts.isFirstRun();
  const state = await readState(env);
  if (!isEmpty && state === 'seeded' && !isReset) return;
  if (!isEmpty) {
    requireOwn(env, state, isReset);
    onProgress(
      isReset
        ? 'Removing the old demo…'
        : 'The demo was stopped before it was ready last time. Starting it over…',
    );
    await writeState(env, 'seeding');
    await emptyDatabase();
  }
  await writeState(env, 'seeding');
  await seed();
  await writeState(env, 'seeded');
}

type State = 'none' | 'seeding' | 'seeded';

function requireOwn(env: DemoStart['env'], state: State, isReset: boolean): void {
  if (env.mongodbUri !== undefined) {
    throw new NotOurCountyError(
      isReset
        ? 'The demo removes only what it keeps itself. Leave MONGODB_URI out, or empty that database yourself.'
        : 'The database at MONGODB_URI has a county that the demo did not finish. Empty it, or choose another.',
    );
  }
  if (state !== 'none') return;
  throw new NotOurCountyError(
    `The data in ${env.dataDir} has a county that the demo did not make, so it was left alone. ` +
      'Set DATA_DIR to another folder.',
  );
}

function statePath({ dataDir }: DemoStart['env']): string {
  return join(dataDir, 'demo-state');
}

async function readState(env: DemoStart['env']): Promise<State> {
  const text = await readFile(statePath(env), 'utf8').catch(() => '');
  if (text.startsWith('seeded')) return 'seeded';
  return text.startsWith('seeding') ? 'seeding' : 'none';
}

async function writeState(env: DemoStart['env'], state: State): Promise<void> {
  await writeFile(statePath(env), `${state}\n`, { mode: 0o600 });
}

/** Every document goes; collections and their indexes stay. */
async function emptyDatabase(): Promise<void> {
  const { connection } = mongoose;
  const collections = await connection.listCollections();
  for (const { name } of collections) await connection.collection(name).deleteMany({});
}
