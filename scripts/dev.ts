import { spawn } from 'node:child_process';

import { openDatabase } from '#server/lib/database/open-database.ts';
import { readEnv } from '#server/lib/env.ts';
import { createLogger } from '#server/lib/logger.ts';

/**
 * `npm run dev`: this process owns the database, so that it outlives the server, which `tsx watch`
 * starts anew at every edit under `server/`. Edits under `app/` are hot.
 */
const env = readEnv({
  HEDGEROW_MODE: 'development',
  DATA_DIR: '.data/development',
  ...process.env,
});
const database = await openDatabase({
  env,
  logger: createLogger({ level: 'warn' }),
  onProgress: (line) => process.stdout.write(`${line}\n`),
});

const child = spawn(
  process.execPath,
  ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'scripts/dev-server.ts'],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      HEDGEROW_MODE: 'development',
      DATA_DIR: env.dataDir,
      MONGODB_URI: database.uri,
      SECRET_KEY: env.secretKey,
    },
  },
);
child.on('exit', (code) => {
  void database.close().then(() => process.exit(code ?? 0));
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
