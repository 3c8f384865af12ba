import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import type { Logger } from '../logger.ts';
import { createStreamReader, createStreamWriter } from './news-stream.ts';
import { createRedisClient } from './redis-client.ts';

/** Passes texts between all processes of the installation. */
export interface Relay {
  /**
   * To all other processes, in the order of sending. Nobody waits for it: where Redis is away the
   * text is lost, and `returned` is called once it is back.
   */
  send(text: string): void;
  /** Begins to listen. What was sent since the relay was opened is heard too. */
  follow(follower: RelayFollower): void;
  /** Whether what is sent now gets through, as far as is known. */
  isOn(): boolean;
  close(): Promise<void>;
}

export interface RelayFollower {
  hear(text: string): void;
  /** Redis was away and is back: what was sent meanwhile, here and elsewhere, may be lost. */
  returned(): void;
}

interface RelayOptions {
  url: string;
  logger: Logger;
  /** Key of the stream. One Redis database holds one installation. */
  stream?: string;
}

const WAIT_FOR_NEWS_MS = 2_000;
const LOOK_AGAIN_MS = 200;
/** Redis takes thousands a second. With so many unanswered it hangs. */
const MOST_UNANSWERED = 2_000;
const LAST_WORDS_WITHIN_MS = 1_000;

/**
 * Opens the relay over Redis.
 *
 * @throws in words, when Redis does not answer or does not take what we send
 */
export async function openRelay({
  url,
  logger,
  stream = 'hedgerow:news',
}: RelayOptions): Promise<Relay> {
  const self = randomUUID();
  let hasStood = false;
  const writing = createRedisClient(url, () => hasStood);
  // A connection of its own: reading waits for news, and whatever is asked behind it would wait too.
  const reading = createRedisClient(url, () => hasStood);
  const writer = createStreamWriter(writing, stream);
  let isAway = false;
  let isClosing = false;
  let unanswered = 0;

  function lose(error?: unknown): void {
    if (isAway || isClosing) return;
    isAway = true;
    if (hasStood) logger.error({ error }, 'Redis is away: news of other processes comes late');
  }
  writing.on('error', lose);
  reading.on('error', lose);

  const beginning = await begin();
  hasStood = true;
  isAway = false;
  const reader = createStreamReader(reading, stream, beginning);

  /** An entry without text shows that address, password and version are right, and marks where to read on. */
  async function begin(): Promise<string> {
    try {
      await Promise.all([writing.connect(), reading.connect()]);
      return await writer.add({ from: self, text: '' });
    } catch (error) {
      for (const client of [writing, reading]) if (client.isOpen) client.destroy();
      throw new Error(
        `Redis at REDIS_URL does not answer as it should (${error instanceof Error ? error.message : 'no reason given'}). ` +
          'Check that it runs, is 6.2 or newer, and that address and password are right.',
        { cause: error },
      );
    }
  }

  async function listen(follower: RelayFollower): Promise<void> {
    while (!isClosing) {
      try {
        if (isAway) await reader.resume();
        const entries = await reader.next(isAway ? LOOK_AGAIN_MS : WAIT_FOR_NEWS_MS);
        for (const { from, text } of entries) if (from !== self && text !== '') follower.hear(text);
        if (isAway) {
          await writer.add({ from: self, text: '' });
          isAway = false;
          logger.info('Redis is back');
          follower.returned();
        }
      } catch (error) {
        lose(error);
        await pause(LOOK_AGAIN_MS);
      }
    }
  }

  return {
    isOn: () => !isAway,
    send(text) {
      if (isAway || unanswered >= MOST_UNANSWERED) return lose();
      unanswered += 1;
      void writer
        .add({ from: self, text })
        .catch(lose)
        .finally(() => (unanswered -= 1));
    },
    follow: (follower) => void listen(follower),
    async close() {
      const until = performance.now() + LAST_WORDS_WITHIN_MS;
      while (unanswered > 0 && performance.now() < until) await pause(10);
      isClosing = true;
      for (const client of [writing, reading]) if (client.isOpen) client.destroy();
    },
  };
}
