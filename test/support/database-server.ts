import { MongoMemoryReplSet } from 'mongodb-memory-server-core';
import type { TestProject } from 'vitest/node';

import { findMongod } from '#server/lib/database/find-mongod.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Of the one replica set that all test files share; each worker has a database in it. */
    mongoUri: string;
  }
}

/**
 * The story's clock stands in October 2026, so the database must not remove by its own clock what
 * has expired there.
 */
const keepExpired = ['--setParameter', 'ttlMonitorEnabled=false'];
/** Nobody reads how the database of a test fared from second to second. */
const quiet = ['--setParameter', 'diagnosticDataCollectionEnabled=false'];

/** One replica set in memory for the whole run. Stays silent: the runner's last lines are counted. */
export default async function startDatabaseServer(
  project: TestProject,
): Promise<() => Promise<void>> {
  const systemBinary = await findMongod({
    mongodBinary: process.env.MONGOD_BINARY,
    onProgress: (line) => process.stderr.write(`${line}\n`),
  });
  const replicaSet = await MongoMemoryReplSet.create({
    binary: { systemBinary, version: '6.0.5', checkMD5: false },
    replSet: {
      count: 1,
      storageEngine: 'wiredTiger',
      args: ['--noscripting', ...keepExpired, ...quiet],
    },
  });
  project.provide('mongoUri', replicaSet.getUri());
  return async () => {
    await replicaSet.stop({ doCleanup: true, force: true });
  };
}
