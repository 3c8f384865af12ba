import type { RedisClient } from './redis-client.ts';

/** What one process said to all. */
export interface Entry {
  /** The process that said it. */
  from: string;
  text: string;
}

/** Longer than any reader that stands is behind. Words of people stay in Redis no longer than this. */
const KEPT_MS = 30_000;
/** A stream to which nobody adds is not trimmed, so it ends as a whole. */
const ENDS_AFTER_MS = 60_000;
const END_PUT_OFF_EVERY_MS = 10_000;
const MOST_AT_ONCE = 100;

export interface StreamWriter {
  /** Answers the place of the entry in the stream. */
  add(entry: Entry): Promise<string>;
}

/** Adds to a Redis stream and lets go of what is old, by the clock of Redis alone. */
export function createStreamWriter(client: RedisClient, stream: string): StreamWriter {
  let newestMs = 0;
  let endPutOffAt = -Infinity;
  return {
    async add({ from, text }) {
      const isDue = performance.now() - endPutOffAt > END_PUT_OFF_EVERY_MS;
      if (isDue) endPutOffAt = performance.now();
      const keepFrom = Math.max(0, newestMs - KEPT_MS);
      const [place] = await Promise.all([
        client.xAdd(
          stream,
          '*',
          { from, text },
          { TRIM: { strategy: 'MINID', strategyModifier: '=', threshold: keepFrom } },
        ),
        isDue ? client.pExpire(stream, ENDS_AFTER_MS) : null,
      ]);
      newestMs = Number(place.split('-')[0]);
      return place;
    },
  };
}

/** The client types an answer of RESP 3 loosely. */
type ReadStreams = { messages: { id: string; message: Record<string, string> }[] }[] | null;

export interface StreamReader {
  /** What was added after the last reading; waits so long for something. */
  next(waitMs: number): Promise<Entry[]>;
  /** After a break: goes on where it was, or at the beginning where Redis has begun anew. */
  resume(): Promise<void>;
}

/** Reads a Redis stream from a place on, which it keeps itself: `$` would skip what comes between two readings. */
export function createStreamReader(
  client: RedisClient,
  stream: string,
  from: string,
): StreamReader {
  let place = from;
  return {
    async next(waitMs) {
      const options = { BLOCK: waitMs, COUNT: MOST_AT_ONCE };
      const streams = (await client.xRead({ key: stream, id: place }, options)) as ReadStreams;
      const messages = streams?.[0]?.messages ?? [];
      place = messages.at(-1)?.id ?? place;
      return messages.map(({ message }) => ({
        from: message.from ?? '',
        text: message.text ?? '',
      }));
    },
    async resume() {
      const [newest] = (await client.xRevRange(stream, '+', '-', { COUNT: 1 })) ?? [];
      if (!newest || isBefore(newest.id, place)) place = '0-0';
    },
  };
}

function isBefore(one: string, other: string): boolean {
  const [oneMs = 0, oneCount = 0] = one.split('-').map(Number);
  const [otherMs = 0, otherCount = 0] = other.split('-').map(Number);
  return oneMs < otherMs || (oneMs === otherMs && oneCount < otherCount);
}
