import { once } from 'node:events';
import { createServer } from 'node:http';

import type { FreeSpace } from '#server/lib/free-space.ts';
import { openRelay } from '#server/lib/relay/index.ts';
import { processStateOf } from '#server/messaging/process-state.ts';
import { createPlatform, type Parts } from '#server/platform.ts';
import { bindTable } from '#server/realtime/bind-table.ts';
import { createRealtimeServer } from '#server/realtime/create-realtime-server.ts';
import { createEventLimits } from '#server/realtime/event-limits.ts';
import { shareNews } from '#server/realtime/share-news.ts';

import { platformOptions } from './platform-options.ts';
import { settleAfterEach } from './settle.ts';
import type { TestClock } from './test-clock.ts';

/** Of the pages that it would serve. */
export const PAGE_VERSION = 'the pages of now';

export interface ProcessChoices {
  clock: TestClock;
  /** Left out, it is the address of the port that is given. */
  publicOrigin?: string;
  write: (line: string) => void;
  /** Of the disk; enough if left out. */
  freeSpace?: () => FreeSpace;
  /** The way to other processes, where there are others. */
  relay?: { url: string; stream: string };
}

export interface LiveProcess extends Parts {
  port: number;
  origin: string;
  settleMail(): Promise<void>;
  /** Looks for sessions that have run out, as it is done every minute. */
  cutEnded(): Promise<void>;
  close(): Promise<void>;
}

/** The whole platform of one process with its live door on a free port; no pages. */
export async function openLiveProcess(choices: ProcessChoices): Promise<LiveProcess> {
  const http = createServer().listen(0);
  await once(http, 'listening');
  const address = http.address();
  const port = address instanceof Object ? address.port : 0;
  const origin = choices.publicOrigin ?? `http://localhost:${port}`;
  const { clock, write } = choices;
  const options = platformOptions({ clock, publicOrigin: origin, write });
  const { logger, mailer } = options;
  const parts = createPlatform(options);
  settleAfterEach(() => processStateOf(parts.tools).readMarks.settle());
  const relay = choices.relay ? await openRelay({ ...choices.relay, logger }) : undefined;
  const realtime = createRealtimeServer({
    http,
    logger,
    platform: parts.platform,
    publicOrigin: origin,
    version: PAGE_VERSION,
    freeSpace: choices.freeSpace ?? (() => 'enough'),
    table: bindTable(parts.tools, parts.realtime),
    limits: createEventLimits(parts.realtime),
  });
  const stopSharing = shareNews({
    announcements: parts.announcements,
    realtime,
    relay,
    hearOthers: parts.hearOthers,
    logger,
  });
  return {
    ...parts,
    port,
    origin,
    settleMail: () => mailer.settle(),
    cutEnded: () => realtime.cutEnded(),
    async close() {
      stopSharing();
      await realtime.close();
      await relay?.close();
    },
  };
}
