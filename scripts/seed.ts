import { ensureIndexes, openDatabase } from '#server/lib/database/open-database.ts';
import { readEnv } from '#server/lib/env.ts';
import { createLogger } from '#server/lib/logger.ts';
import { runProcess } from '#server/run-process.ts';

import { describeSignIns } from './seed/sign-ins.ts';
import { seedCounty } from './seed-county.ts';

/**
 * `npm run seed`: writes the county of the story into the empty database that the settings choose,
 * then ends.
 */
void runProcess(async ({ say }) => {
  const env = readEnv();
  const logger = createLogger({ level: 'warn' });
  const database = await openDatabase({ env, logger, onProgress: say });
  try {
    await ensureIndexes();
    await seedCounty({ env, logger }, { now: new Date() }, say);
  } finally {
    await database.close();
  }
  say(`\nThe county is there. Once Hedgerow is open at ${env.publicOrigin}, sign in as:\n`);
  say(describeSignIns(env));
  return { stop: () => Promise.resolve() };
});
