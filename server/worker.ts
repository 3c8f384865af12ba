import { join } from 'node:path';

import { serveBuild } from './http/assets.ts';
import { readEnv } from './lib/env.ts';
import { createLogger } from './lib/logger.ts';
import { runProcess } from './run-process.ts';
import { startWorker } from './start.ts';

/**
 * One process of several, started by the parent with its number, behind the parent's port. Pages
 * are read from the build beside this file.
 */
void runProcess(({ say }) => {
  const env = readEnv();
  const buildDir = import.meta.dirname;
  return startWorker({
    env,
    logger: createLogger({ level: env.logLevel, process: process.argv[2] }),
    onProgress: say,
    pages: () => ({
      loadBuild: () => import(join(buildDir, 'server', 'index.js')),
      assets: serveBuild(buildDir),
    }),
  });
});
