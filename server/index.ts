import { join } from 'node:path';

import { serveBuild } from './http/assets.ts';
import { readEnv } from './lib/env.ts';
import { createLogger } from './lib/logger.ts';
import { runProcess } from './run-process.ts';
import { startHedgerow } from './start.ts';

/** The start of production: `npm start`. Pages are read from the build beside this file. */
void runProcess(async ({ say }) => {
  const env = readEnv();
  const buildDir = import.meta.dirname;
  const running = await startHedgerow({
    env,
    logger: createLogger({
      level: env.logLevel,
      process: env.webProcesses > 1 ? 'parent' : undefined,
    }),
    onProgress: say,
    worker: join(buildDir, 'worker.js'),
    pages: () => ({
      loadBuild: () => import(join(buildDir, 'server', 'index.js')),
      assets: serveBuild(buildDir),
    }),
  });
  const manner = env.webProcesses > 1 ? `, served by ${env.webProcesses} processes` : '';
  say(`Hedgerow is open at ${env.publicOrigin}${manner}`);
  const code = await running.platform.accounts.findFirstRunCode();
  if (code) say(`No county yet. Open ${env.publicOrigin}/first-run and type this code: ${code}`);
  return running;
});
