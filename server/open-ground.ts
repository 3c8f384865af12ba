import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { systemClock, type Clock } from './lib/clock.ts';
import { openDatabase, type Database } from './lib/database/open-database.ts';
import type { Env } from './lib/env.ts';
import { watchFreeSpace, type FreeSpace } from './lib/free-space.ts';
import type { Logger } from './lib/logger.ts';
import { createMailer } from './lib/mail/create-mailer.ts';
import { createPusher } from './lib/push/create-pusher.ts';
import { createPlatform, type Parts } from './platform.ts';

export interface GroundOptions {
  env: Env;
  logger: Logger;
  clock?: Clock;
  /** Lines for the person at the terminal while the database is found or fetched. */
  onProgress: (line: string) => void;
}

/** What doors are opened on: the platform over its database. */
export interface Ground {
  env: Env;
  logger: Logger;
  parts: Parts;
  database: Database;
  freeSpace: () => FreeSpace;
  /** Sends the letters that wait, then closes the database. */
  close(): Promise<void>;
}

export async function openGround(options: GroundOptions): Promise<Ground> {
  const { env, logger, onProgress } = options;
  const database = await openDatabase({ env, logger, onProgress });
  const mailer = createMailer({ env, logger });
  const pusher = createPusher({ env, logger });
  // There is such a folder where the database is ours, in the processes of a parent as well.
  const folder = join(env.dataDir, 'database');
  const watch = existsSync(folder) ? await watchFreeSpace({ folder, logger }) : undefined;
  const freeSpace = watch?.now ?? (() => 'enough' as const);
  const clock = options.clock ?? systemClock;
  const parts = createPlatform({ env, logger, mailer, pusher, clock, freeSpace });
  return {
    env,
    logger,
    parts,
    database,
    freeSpace,
    async close() {
      watch?.stop();
      await mailer.settle();
      await database.close();
    },
  };
}
