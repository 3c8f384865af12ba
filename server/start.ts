import { createServer, type Server as HttpServer } from 'node:http';
import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';

import { createHttpApp } from './http/create-http-app.ts';
import { systemClock, type Clock } from './lib/clock.ts';
import { ensureIndexes, openDatabase } from './lib/database/open-database.ts';
import { startMigrations } from './lib/database/migrations/start-migrations.ts';
import type { Env } from './lib/env.ts';
import { startJobs } from './lib/jobs/index.ts';
import type { Logger } from './lib/logger.ts';
import { createMailer } from './lib/mail/create-mailer.ts';
import { migrations } from './migrations.ts';
import { createPlatform, type Parts } from './platform.ts';
import { bindTable } from './realtime/bind-table.ts';
import { createRealtimeServer, type RealtimeServer } from './realtime/create-realtime-server.ts';
import { createEventLimits, type EventLimits } from './realtime/event-limits.ts';

export interface Pages {
  loadBuild: () => Promise<ServerBuild>;
  assets: RequestHandler[];
}

export interface StartOptions {
  env: Env;
  logger: Logger;
  clock?: Clock;
  /** Lines for the person at the terminal while the database is found or fetched. */
  onProgress: (line: string) => void;
  /** Pages, and what is served before them. In development both come from Vite, which needs the server. */
  pages: (http: { server: HttpServer }) => Pages | Promise<Pages>;
  /** Runs before the door opens, for the demo's seed. */
  beforeOpening?: (parts: Parts) => Promise<void>;
  /** How often a person may ask over the live door. Without them as a person may, not a load. */
  limits?: EventLimits;
}

export interface Running extends Parts {
  /** The port that was bound; differs from the setting where that is 0. */
  port: number;
  stop(): Promise<void>;
}

/** How long requests in flight may take to finish once the process is told to stop. */
const GRACE_MS = 8_000;

/** A body that has not come by then is not waited for. */
const REQUEST_TIMEOUT_MS = 60_000;

/** Starts everything in order: database, platform, HTTP, realtime. Nothing listens before the database answers. */
export async function startHedgerow(options: StartOptions): Promise<Running> {
  const { env, logger, onProgress } = options;
  const database = await openDatabase({ env, logger, onProgress });
  await ensureIndexes();
  const mailer = createMailer({ env, logger });
  const parts = createPlatform({ env, logger, mailer, clock: options.clock ?? systemClock });
  await options.beforeOpening?.(parts);

  let stopping = false;
  const http = createServer();
  http.on(
    'request',
    createHttpApp({
      env,
      logger,
      platform: parts.platform,
      isReady: async () => !stopping && (await database.isReady()),
      ...(await options.pages({ server: http })),
    }),
  );
  const realtime = createRealtimeServer({
    http,
    logger,
    platform: parts.platform,
    publicOrigin: env.publicOrigin,
    table: bindTable(parts.tools, parts.realtime),
    limits: options.limits ?? createEventLimits(parts.realtime),
  });
  parts.announcements.follow((announcement) => realtime.deliver(announcement));
  http.requestTimeout = REQUEST_TIMEOUT_MS;
  const jobs = await startJobs({ chores: parts.chores, logger });
  const changes = startMigrations(migrations, { logger });
  const port = await listen(http, env.port);

  return {
    ...parts,
    port,
    async stop() {
      if (stopping) return;
      stopping = true;
      await closeDoors(http, realtime);
      await Promise.all([jobs.stop(), changes.stop()]);
      await mailer.settle();
      await database.close();
    },
  };
}

function listen(http: HttpServer, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, () => {
      http.off('error', reject);
      const address = http.address();
      resolve(address instanceof Object ? address.port : port);
    });
  });
}

/** Sockets are told to come back, requests in flight finish, and what still hangs on is cut. */
async function closeDoors(http: HttpServer, realtime: RealtimeServer): Promise<void> {
  const cut = setTimeout(() => http.closeAllConnections(), GRACE_MS);
  http.closeIdleConnections();
  await realtime.close();
  clearTimeout(cut);
}
