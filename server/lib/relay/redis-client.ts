import { createClient } from '@redis/client';

/** A Redis that hangs makes no error; its silence for this long is taken for one. */
const ANSWERS_WITHIN_MS = 5_000;
/** Words on the wire often enough that an idle connection is not taken for a hanging one. */
const PING_EVERY_MS = 2_000;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;

export type RedisClient = ReturnType<typeof createRedisClient>;

/**
 * A connection that refuses at once what it cannot send now, and comes back by itself.
 *
 * @param mayTryAgain false while it has never stood: a wrong address ends the start and not a wait
 */
export function createRedisClient(url: string, mayTryAgain: () => boolean) {
  return createClient({
    url,
    disableOfflineQueue: true,
    disableClientInfo: true,
    maintNotifications: 'disabled',
    pingInterval: PING_EVERY_MS,
    socket: {
      connectTimeout: ANSWERS_WITHIN_MS,
      socketTimeout: ANSWERS_WITHIN_MS,
      reconnectStrategy: (tries, cause) =>
        mayTryAgain() ? Math.min(FIRST_PAUSE_MS * 2 ** tries, LONGEST_PAUSE_MS) : cause,
    },
  });
}
