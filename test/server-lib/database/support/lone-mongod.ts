import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

import { findMongod } from '#server/lib/database/find-mongod.ts';
import { findFreePort } from '#server/lib/database/free-port.ts';
import { keepSecret } from '#server/lib/database/kept-secret.ts';
import { keyPath, launchMongod } from '#server/lib/database/launch-mongod.ts';
import { embeddedUri } from '#server/lib/database/replica-set.ts';
import { temporaryFolder } from './temporary-folder.ts';

export function findTestMongod(): Promise<string> {
  return findMongod({ mongodBinary: process.env.MONGOD_BINARY, onProgress: () => undefined });
}

/** The settings of an embedded mongod that nobody watches over: a test stops and starts it. */
export async function prepareLoneMongod() {
  const dataDir = temporaryFolder();
  await mkdir(join(dataDir, 'database'));
  const launch = {
    mongod: await findTestMongod(),
    dataDir,
    port: await findFreePort(),
    key: await keepSecret(keyPath(dataDir)),
    password: await keepSecret(join(dataDir, 'database-password')),
  };
  async function start(overrides: Partial<typeof launch> = {}) {
    const running = await launchMongod({ ...launch, ...overrides }, new AbortController().signal);
    onTestFinished(async () => {
      await running.stop();
    });
    return running;
  }
  return { ...launch, uri: embeddedUri(launch.port, launch.password), start };
}
