import { resolve } from 'node:path';

import { writeBackup } from '#server/lib/database/backup/write-backup.ts';
import { reachDatabase } from '#server/lib/database/reach-database.ts';
import { readEnv } from '#server/lib/env.ts';
import { createLogger } from '#server/lib/logger.ts';

/**
 * `npm run backup -- FOLDER`: writes all that is stored into a new folder, while Hedgerow runs or
 * not. The settings choose the database, as for `npm start`.
 */
const [folder] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);
try {
  if (folder === undefined) throw new Error('Say where to: npm run backup -- FOLDER');
  const began = performance.now();
  const database = await reachDatabase({
    env: readEnv(),
    logger: createLogger({ level: 'error' }),
    onProgress: say,
  });
  try {
    const { collections } = await writeBackup(database.connection, resolve(folder));
    const documents = Object.values(collections).reduce((sum, one) => sum + one.documents, 0);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    say(`${documents.toLocaleString('en-GB')} documents in ${folder}, in ${seconds} seconds.`);
  } finally {
    await database.close();
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
