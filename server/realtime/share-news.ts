import { z } from 'zod';

import type { Announcements, Listener } from '../lib/announce.ts';
import type { Logger } from '../lib/logger.ts';
import type { Relay } from '../lib/relay/index.ts';
import type { RealtimeServer } from './create-realtime-server.ts';

interface NewsOptions {
  announcements: Announcements;
  realtime: Pick<RealtimeServer, 'deliver' | 'tellMissed' | 'cutEnded'>;
  /** To the other processes of the installation, where there are others. */
  relay: Relay | undefined;
  /** Takes in what they announce, before the sockets here hear of it. */
  hearOthers: Listener;
  logger: Logger;
}

/** While the relay is away an ended session is found by looking, as soon as it would be cut otherwise. */
const LOOK_WHILE_AWAY_MS = 5_000;
/** Every so many looks the browsers of this process ask for what other processes have stored. */
const LOOKS_TO_AN_ASKING = 3;

/** What travels between processes. */
const sharedNews = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('announcement'),
    announcement: z.object({
      event: z.string(),
      view: z.unknown(),
      audience: z.array(z.string()),
      isFleeting: z.boolean(),
    }),
  }),
  /** Some of what was announced did not arrive. */
  z.object({ kind: z.literal('missed') }),
]);
type SharedNews = z.infer<typeof sharedNews>;

/**
 * Hands what is announced in this process to its own sockets first, then to the other processes,
 * and what is announced there to the sockets here. Nothing here waits for the relay. When it has
 * been away, every browser asks for what it missed.
 *
 * @returns a function that ends the looking
 */
export function shareNews({
  announcements,
  realtime,
  relay,
  hearOthers,
  logger,
}: NewsOptions): () => void {
  announcements.follow((announcement) => realtime.deliver(announcement));
  if (!relay) return () => undefined;
  const share = (news: SharedNews) => relay.send(JSON.stringify(news));
  announcements.follow(({ event, view, audience, isFleeting = false }) =>
    share({
      kind: 'announcement',
      announcement: { event, view, audience: [...audience], isFleeting },
    }),
  );
  relay.follow({
    hear(text) {
      const news = readNews(text);
      if (!news) return logger.warn('news of another process could not be read');
      if (news.kind === 'missed') return realtime.tellMissed();
      hearOthers(news.announcement);
      realtime.deliver(news.announcement);
    },
    returned() {
      share({ kind: 'missed' });
      realtime.tellMissed();
    },
  });
  let looks = 0;
  const looking = setInterval(() => {
    if (relay.isOn()) {
      looks = 0;
      return;
    }
    looks += 1;
    if (looks % LOOKS_TO_AN_ASKING === 0) realtime.tellMissed();
    realtime.cutEnded().catch((error: unknown) => logger.warn({ error }, 'sessions not looked at'));
  }, LOOK_WHILE_AWAY_MS).unref();
  return () => clearInterval(looking);
}

/** Null for what another version of the program says. */
function readNews(text: string): SharedNews | null {
  try {
    return sharedNews.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
