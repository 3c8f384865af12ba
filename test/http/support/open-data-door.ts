import express, { type Express } from 'express';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';

import { createHttpApp } from '#server/http/create-http-app.ts';
import { createOpenDataDoor } from '#server/http/open-data-door.ts';
import { giveRequestId } from '#server/http/request-id.ts';
import { readEnv } from '#server/lib/env.ts';
import { createLogger } from '#server/lib/logger.ts';
import { createPlatform } from '#server/platform.ts';
import { allotment } from '#test/activities/support/open-board.ts';
import { startLivePlatform } from '#test/support/live-platform.ts';
import { platformOptions } from '#test/support/platform-options.ts';

export const STEM = '/api/open-referral';

export async function serve(app: Express) {
  const server = createServer(app).listen(0);
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const address = server.address();
  const origin = `http://localhost:${String(address instanceof Object ? address.port : 0)}`;
  return (path: string, init: RequestInit = {}) => fetch(`${origin}${path}`, init);
}

/** The door alone, with a county that has nothing. */
export async function openDoor(requestsAMinute = 1_000_000) {
  const { platform } = createPlatform(platformOptions());
  const logger = createLogger({ level: 'silent' });
  const { openData } = platform;
  const app = express().use(giveRequestId);
  app.use(createOpenDataDoor({ openData, logger, requestsAMinute }));
  return serve(app);
}

/** The whole of HTTP but for the pages, over a county with one activity. */
export async function openCounty() {
  const live = await startLivePlatform();
  const lines: string[] = [];
  const ask = await serve(
    createHttpApp({
      env: readEnv({ HEDGEROW_MODE: 'test', SECRET_KEY: 'k'.repeat(64) }),
      logger: createLogger({ level: 'trace' }, { write: (line) => void lines.push(line) }),
      platform: live.platform,
      loadBuild: () => Promise.reject(new Error('No page is asked for here.')),
      assets: [],
      freeSpace: () => 'enough',
      isReady: () => Promise.resolve(true),
      isRelayOn: () => true,
    }),
  );
  const growers = await live.platform.accounts.addOrganisation(live.marjoram.actor, {
    name: 'Loosestrife Growers',
    kinds: ['activityProvider'],
  });
  const add = (overrides: object = {}) =>
    live.platform.activities.addActivity(
      live.marjoram.actor,
      allotment(growers.id, { ...overrides }),
    );
  return { ...live, lines, ask, add, growers };
}

export const read = async (answer: Response) => (await answer.json()) as Record<string, unknown>;
