import { resolve } from 'node:path';

import { restoreBackup } from '#server/lib/database/backup/restore-backup.ts';
import { openDatabase } from '#server/lib/database/open-database.ts';
import { readEnv } from '#server/lib/env.ts';
import { createLogger } from '#server/lib/logger.ts';

/**
 * `npm run restore -- FOLDER`: puts a backup into the empty database that the settings choose.
 * Hedgerow must not run on it.
 */
const [folder] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);
try {
  if (folder === undefined) throw new Error('Say where from: npm run restore -- FOLDER');
  const began = performance.now();
  const database = await openDatabase({
    env: readEnv(),
    logger: createLogger({ level: 'error' }),
    onProgress: say,
  });
  try {
    const { takenAt, collections } = await restoreBackup(database.connection, resolve(folder));
    const documents = Object.values(collections).reduce((sum, one) => sum + one.documents, 0);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    say(
      `${documents.toLocaleString('en-GB')} documents are as they were at ${takenAt}, after ${seconds} seconds. Start Hedgerow; everybody signs in again.`,
    );
  } finally {
    await database.close();
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
