import { join } from 'node:path';

import { serveBuild } from '#server/http/assets.ts';
import { readEnv, type Env } from '#server/lib/env.ts';
import { createLogger } from '#server/lib/logger.ts';
import { runProcess } from '#server/run-process.ts';
import { startHedgerow } from '#server/start.ts';

import { prepareDemo } from './seed/prepare-demo.ts';
import { describeSignIns } from './seed/sign-ins.ts';
import { seedCounty } from './seed-county.ts';

/**
 * `npm run demo`: the product with the county of the story in it, in a data folder of its own.
 * `npm run demo -- --reset` begins anew. Pages are read from the build beside this file.
 */
void runProcess(async ({ say }) => {
  const isReset = readArguments(process.argv.slice(2));
  const env = readDemoEnv();
  const logger = createLogger({
    level: env.logLevel,
    process: env.webProcesses > 1 ? 'parent' : undefined,
  });
  const buildDir = import.meta.dirname;
  const running = await startHedgerow({
    env,
    logger,
    onProgress: say,
    worker: join(buildDir, 'worker.js'),
    pages: () => ({
      loadBuild: () => import(join(buildDir, 'server', 'index.js')),
      assets: serveBuild(buildDir),
    }),
    beforeOpening: ({ platform, tools }) =>
      prepareDemo({
        env,
        platform,
        isReset,
        seed: () => {
          say('Writing the demo county. This takes about half a minute, once.');
          return seedCounty({ env, logger }, { now: tools.clock.now() }, say);
        },
        onProgress: say,
      }),
  });
  say(`\nHedgerow's demo is open at ${env.publicOrigin}\n`);
  say(describeSignIns(env));
  say('\nStop it with Ctrl+C. What you type is kept; npm run demo -- --reset starts anew.');
  return running;
});

/** The data of the demo stays apart from that of a county that is in use. */
function readDemoEnv(): Env {
  const { DATA_DIR, LOG_LEVEL } = process.env;
  return readEnv({
    ...process.env,
    HEDGEROW_MODE: 'demo',
    LOG_LEVEL: LOG_LEVEL || 'warn',
    DATA_DIR: join(DATA_DIR || '.data', 'demo'),
  });
}

/** Answers whether to begin anew. */
function readArguments(given: readonly string[]): boolean {
  const unknown = given.filter((argument) => argument !== '--reset');
  if (unknown.length === 0) return given.length > 0;
  throw new Error(`The demo does not know ${unknown.join(' ')}. It knows --reset.`);
}
