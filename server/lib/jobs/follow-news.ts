import type { Announcements } from '../announce.ts';
import type { Logger } from '../logger.ts';

/** Work that follows at once what was announced in this process. A chore sees to what it leaves. */
export interface FollowUp {
  /** Names of events. */
  after: readonly string[];
  /** Must bear to be run in several processes at once. */
  run: () => Promise<unknown>;
}

interface FollowingNews {
  /** Begins nothing more and waits for what runs. */
  stop(): Promise<void>;
}

/**
 * Runs each follow-up after its news: once at a time, and once more where there was news meanwhile.
 * Whoever announced waits for none of it, and a fault stands in the log.
 */
export function followNews({
  announcements,
  followUps,
  logger,
}: {
  announcements: Pick<Announcements, 'follow'>;
  followUps: readonly FollowUp[];
  logger: Logger;
}): FollowingNews {
  let isStopped = false;
  const runners = followUps.map(({ after, run }) => {
    let running: Promise<void> | null = null;
    let isWantedAgain = false;
    async function runWhileWanted(): Promise<void> {
      do {
        isWantedAgain = false;
        await run().catch((error: unknown) => logger.error({ error }, 'a follow-up failed'));
      } while (isWantedAgain && !isStopped);
      running = null;
    }
    const unfollow = announcements.follow(({ event }) => {
      if (!after.includes(event)) return;
      isWantedAgain = true;
      running ??= runWhileWanted();
    });
    return {
      async stop() {
        unfollow();
        await running;
      },
    };
  });
  return {
    async stop() {
      isStopped = true;
      await Promise.all(runners.map((runner) => runner.stop()));
    },
  };
}
