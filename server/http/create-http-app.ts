import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';

import type { FreeSpace } from '../lib/free-space.ts';
import { limitBody } from './body-limit.ts';
import { createBrowserFaults } from './browser-faults.ts';
import { createFaultPage } from './fault-page.ts';
import { createHealth, type HealthOptions } from './health.ts';
import { createOpenDataDoor } from './open-data-door.ts';
import { createOriginCheck } from './origin-check.ts';
import { createPostLimit } from './post-limit.ts';
import { createRemixHandler, type PagesOptions } from './remix-handler.ts';
import { giveRequestId } from './request-id.ts';
import { createRequestLog } from './request-log.ts';
import { createSecurityHeaders } from './security-headers.ts';
import { createSpaceGate } from './space-gate.ts';

export interface HttpOptions extends PagesOptions, HealthOptions {
  /** Vite in development, files of the build otherwise; placed before the pages. */
  assets: RequestHandler[];
  /** Of the disk that holds the database. */
  freeSpace: () => FreeSpace;
}

/** The whole of HTTP in the order a request meets it. */
export function createHttpApp(options: HttpOptions): Express {
  const { env, logger } = options;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', env.trustedProxies);

  app.use(giveRequestId);
  app.use(createHealth(options));
  app.use(createRequestLog(logger));
  app.use(createSecurityHeaders(env));
  app.use(compression());
  if (options.assets.length > 0) app.use(options.assets);
  app.use(createOpenDataDoor({ openData: options.platform.openData, logger }));
  app.use(createOriginCheck(env.publicOrigin));
  app.use(createPostLimit());
  app.use(createSpaceGate(options.freeSpace));
  app.use(limitBody);
  app.use(createBrowserFaults(logger));
  app.all('*', createRemixHandler(options));
  app.use(createFaultPage(logger));

  return app;
}
