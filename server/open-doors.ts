import { createServer, type Server as HttpServer } from 'node:http';
import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';

import { createHttpApp } from './http/create-http-app.ts';
import { followNews, startJobs } from './lib/jobs/index.ts';
import { openRelay } from './lib/relay/index.ts';
import type { Ground } from './open-ground.ts';
import { bindTable } from './realtime/bind-table.ts';
import { createRealtimeServer, type RealtimeServer } from './realtime/create-realtime-server.ts';
import { createEventLimits, type EventLimits } from './realtime/event-limits.ts';
import { shareNews } from './realtime/share-news.ts';

export interface Pages {
  loadBuild: () => Promise<ServerBuild>;
  assets: RequestHandler[];
}

export interface DoorsOptions {
  /** Pages, and what is served before them. In development both come from Vite, which needs the server. */
  pages: (http: { server: HttpServer }) => Pages | Promise<Pages>;
  /** How often a person may ask over the live door. Without them as a person may, not a load. */
  limits?: EventLimits;
}

export interface Doors {
  /** The port that was bound; differs from the setting where that is 0. */
  port: number;
  close(): Promise<void>;
}

/** How long requests in flight may take to finish once the process is told to stop. */
const GRACE_MS = 8_000;

/** A body that has not come by then is not waited for. */
const REQUEST_TIMEOUT_MS = 60_000;

/**
 * For how long a connection may rest. Caddy keeps one to us for two minutes, and nginx for one: what they
 * send over one that is closed at that moment is lost.
 */
const KEEP_ALIVE_MS = 125_000;

/** HTTP, realtime and chores of one process. Nothing listens before the database and Redis have answered. */
export async function openDoors(ground: Ground, options: DoorsOptions): Promise<Doors> {
  const { env, logger, parts, database, freeSpace } = ground;
  const relay = env.redisUrl ? await openRelay({ url: env.redisUrl, logger }) : undefined;

  let stopping = false;
  const http = createServer();
  const pages = await options.pages({ server: http });
  // In development every edit is a version, and comes into open pages by itself.
  const version = env.mode === 'development' ? null : (await pages.loadBuild()).assets.version;
  http.on(
    'request',
    createHttpApp({
      env,
      logger,
      platform: parts.platform,
      isReady: async () => !stopping && (await database.isReady()),
      isRelayOn: () => relay?.isOn() ?? true,
      freeSpace,
      ...pages,
    }),
  );
  const realtime = createRealtimeServer({
    http,
    logger,
    platform: parts.platform,
    publicOrigin: env.publicOrigin,
    version,
    freeSpace,
    table: bindTable(parts.tools, parts.realtime),
    limits: options.limits ?? createEventLimits(parts.realtime),
  });
  const stopSharing = shareNews({
    announcements: parts.announcements,
    realtime,
    relay,
    hearOthers: parts.hearOthers,
    logger,
  });
  http.requestTimeout = REQUEST_TIMEOUT_MS;
  http.keepAliveTimeout = KEEP_ALIVE_MS;
  const following = followNews({ ...parts, logger });
  const jobs = await startJobs({ chores: parts.chores, logger });
  const port = await listen(http, env.port);
  const ahead = parts
    .readAhead()
    .catch((error: unknown) => logger.error({ error }, 'reading ahead failed'));

  return {
    port,
    async close() {
      stopping = true;
      stopSharing();
      await closeDoors(http, realtime);
      await Promise.all([jobs.stop(), following.stop(), ahead]);
      await relay?.close();
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
