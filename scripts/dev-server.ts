import type { Server } from 'node:http';
import type { ServerBuild } from '@remix-run/node';
import { createServer } from 'vite';

import { readEnv } from '#server/lib/env.ts';
import { createLogger } from '#server/lib/logger.ts';
import { runProcess } from '#server/run-process.ts';
import { startHedgerow } from '#server/start.ts';

/** The server of `npm run dev`: Express with Vite in middleware mode, both on one port. */
void runProcess(async ({ say }) => {
  const env = readEnv();
  const running = await startHedgerow({
    env,
    logger: createLogger({ level: env.logLevel }),
    onProgress: say,
    pages: async ({ server }) => {
      const vite = await startVite(server);
      return {
        assets: [vite.middlewares],
        loadBuild: async () =>
          (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild,
      };
    },
  });
  say(`Hedgerow is open at ${env.publicOrigin}`);
  const code = await running.platform.accounts.findFirstRunCode();
  if (code) say(`No county yet. Open ${env.publicOrigin}/first-run and type this code: ${code}`);
  return running;
});

function startVite(server: Server) {
  return createServer({ server: { middlewareMode: true, hmr: { server } }, appType: 'custom' });
}
