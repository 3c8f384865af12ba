import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '#server/lib/logger.ts';
import { launchMongod, type Launch } from './launch-mongod.ts';
import type { MongodProcess } from './mongod-process.ts';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Starts mongod again whenever it ends, until `stop`. It never gives up: a full disk or a taken
 * port passes, and pages answer 503 meanwhile.
 */
export function superviseMongod({
  running,
  launch,
  logger,
}: {
  running: MongodProcess;
  launch: Launch;
  logger: Logger;
}): { stop(): Promise<void> } {
  const stopping = new AbortController();
  let current: MongodProcess | undefined = running;
  const ended = watch();

  async function watch(): Promise<void> {
    while (current) {
      const { code, signal } = await current.exited;
      if (stopping.signal.aborted) return;
      logger.error({ code, signal }, 'the database ended; starting it again');
      current = await launchAgain();
    }
  }

  async function launchAgain(): Promise<MongodProcess | undefined> {
    for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      try {
        const again = await launchMongod(launch, stopping.signal);
        logger.info('the database is back');
        return again;
      } catch (error) {
        if (stopping.signal.aborted) return undefined;
        logger.error({ error }, 'the database did not start');
      }
      await pause(wait, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  return {
    async stop() {
      stopping.abort();
      await current?.stop();
      await ended;
    },
  };
}
