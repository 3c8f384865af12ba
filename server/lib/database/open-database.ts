import type { Env } from '#server/lib/env.ts';
import type { Logger } from '#server/lib/logger.ts';
import { connectDatabase, type Database } from './connect-database.ts';
import { isDatabaseAway } from './database-errors.ts';
import { startEmbeddedMongod } from './embedded-mongod.ts';
import { findMongod } from './find-mongod.ts';

export type { Database } from './connect-database.ts';
export { ensureIndexes } from './ensure-indexes.ts';

/**
 * Connects to MONGODB_URI, or finds (or fetches) a mongod and runs it on `env.dataDir`. Closing it
 * ends the connection, then the mongod if it is ours.
 */
export async function openDatabase({
  env,
  logger,
  onProgress,
}: {
  env: Pick<Env, 'mongodbUri' | 'mongodBinary' | 'dataDir'>;
  logger: Logger;
  onProgress: (line: string) => void;
}): Promise<Database> {
  if (env.mongodbUri) return connectOutside(env.mongodbUri);
  const mongod = await findMongod({ mongodBinary: env.mongodBinary, onProgress });
  const embedded = await startEmbeddedMongod({ mongod, dataDir: env.dataDir, logger });
  try {
    const database = await connectDatabase(embedded.uri);
    return {
      ...database,
      async close() {
        await database.close();
        await embedded.stop();
      },
    };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

async function connectOutside(uri: string): Promise<Database> {
  try {
    return await connectDatabase(uri);
  } catch (error) {
    if (!(error instanceof Error && isDatabaseAway(error))) throw error;
    throw new Error(
      `The database at MONGODB_URI does not answer (${error.message}). ` +
        'Check that it runs and that the address is right, or leave MONGODB_URI out.',
      { cause: error },
    );
  }
}
