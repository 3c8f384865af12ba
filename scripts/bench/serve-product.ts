import cluster from 'node:cluster';
import { join } from 'node:path';

import { serveBuild } from '#server/http/assets.ts';
import { readEnv } from '#server/lib/env.ts';
import { createLogger } from '#server/lib/logger.ts';
import { runProcess } from '#server/run-process.ts';
import { startHedgerow, startWorker } from '#server/start.ts';

/**
 * The product as `npm start` runs it, but for one thing: nobody is told to slow down, since eight
 * senders stand for a whole county. Bundled beside the build, whose pages it serves; the parent and
 * its workers alike.
 */
void runProcess(async ({ say }) => {
  const env = readEnv();
  const buildDir = import.meta.dirname;
  const start = cluster.isWorker ? startWorker : startHedgerow;
  return start({
    env,
    logger: createLogger({ level: env.logLevel }),
    onProgress: say,
    worker: import.meta.filename,
    limits: { waitFor: () => Promise.resolve(0) },
    pages: () => ({
      loadBuild: () => import(join(buildDir, 'server', 'index.js')),
      assets: serveBuild(buildDir),
    }),
  });
});
