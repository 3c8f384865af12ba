import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Env } from '#server/lib/env.ts';
import type { Logger } from '#server/lib/logger.ts';
import { connectDatabase, type Database } from './connect-database.ts';
import { findHolder } from './database-holder.ts';
import { openDatabase } from './open-database.ts';
import { embeddedUri } from './replica-set.ts';

/**
 * For a command beside a Hedgerow that may run: the database it runs on, else that which a start
 * would open.
 */
export async function reachDatabase(options: {
  env: Pick<Env, 'mongodbUri' | 'mongodBinary' | 'dataDir'>;
  logger: Logger;
  onProgress: (line: string) => void;
}): Promise<Database> {
  const { mongodbUri, dataDir } = options.env;
  const { port } = await findHolder(dataDir);
  if (mongodbUri || port === undefined) return openDatabase(options);
  const password = await readFile(join(dataDir, 'database-password'), 'utf8');
  return connectDatabase(embeddedUri(port, password));
}
