import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

import type { RealtimeTable } from '../lib/realtime-table.ts';

/** Far above what a person does, far below what hurts others. */
const EVENTS_OF_A_SOCKET = { points: 100, duration: 10 };

export interface EventLimits {
  /** Counts one question. Seconds until this socket, and this person for this event, may ask: 0 for now. */
  waitFor(ask: { event: string; socketId: string; personId: string }): Promise<number>;
}

/** Counts events in memory: of each socket, and of each person for rows that state a limit. */
export function createEventLimits(table: RealtimeTable): EventLimits {
  const ofSockets = new RateLimiterMemory({ keyPrefix: 'socket', ...EVENTS_OF_A_SOCKET });
  const ofEvents = new Map(
    Object.entries(table).flatMap(([event, { perMinute }]) =>
      perMinute === undefined
        ? []
        : [[event, new RateLimiterMemory({ keyPrefix: event, points: perMinute, duration: 60 })]],
    ),
  );
  return {
    async waitFor({ event, socketId, personId }) {
      try {
        await ofSockets.consume(socketId);
        await ofEvents.get(event)?.consume(personId);
        return 0;
      } catch (reason) {
        if (!(reason instanceof RateLimiterRes)) throw reason;
        return Math.max(1, Math.ceil(reason.msBeforeNext / 1000));
      }
    },
  };
}
