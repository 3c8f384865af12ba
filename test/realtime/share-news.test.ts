import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createAnnouncements } from '#server/lib/announce.ts';
import { createLogger } from '#server/lib/logger.ts';
import type { RelayFollower } from '#server/lib/relay/open-relay.ts';
import { shareNews } from '#server/realtime/share-news.ts';

const news = { event: 'message.sent', view: { text: 'Hello.' }, audience: ['hazel'] };

/** A process whose relay is moved by hand. */
function openProcess() {
  const done: string[] = [];
  const sent: string[] = [];
  const heard: string[] = [];
  const relay = { isOn: true };
  let follower: RelayFollower | undefined;
  const announcements = createAnnouncements((error) => {
    throw error;
  });
  const stop = shareNews({
    announcements,
    logger: createLogger({ level: 'silent' }),
    realtime: {
      deliver: ({ event, audience, isFleeting }) =>
        void done.push(`${event} to ${audience.join()}${isFleeting ? ', for now' : ''}`),
      tellMissed: () => void done.push('tell missed'),
      cutEnded: () => Promise.resolve(void done.push('cut ended')),
    },
    relay: {
      send: (text) => void sent.push(text),
      follow: (given) => (follower = given),
      isOn: () => relay.isOn,
      close: () => Promise.resolve(),
    },
    hearOthers: ({ event }) => void heard.push(event),
  });
  if (!follower) throw new Error('Nobody follows the relay.');
  return { announcements, done, sent, heard, relay, stop, follower };
}

describe('news between processes', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('goes to the sockets here first, and as it is to those of others', () => {
    const [one, other] = [openProcess(), openProcess()];
    one.announcements.announce(news);
    expect(one.done).toEqual(['message.sent to hazel']);
    expect(other.done).toEqual([]);
    for (const text of one.sent) other.follower.hear(text);
    expect(other.done).toEqual(['message.sent to hazel']);
    expect(other.sent).toEqual([]);
    // What the other remembers follows; the one has done it already.
    expect([one.heard, other.heard]).toEqual([[], ['message.sent']]);
  });

  it('is worth nothing later in every process, where it is fleeting', () => {
    const [one, other] = [openProcess(), openProcess()];
    one.announcements.announce({ ...news, event: 'room.typing', isFleeting: true });
    for (const text of one.sent) other.follower.hear(text);
    expect([one.done, other.done]).toEqual([
      ['room.typing to hazel, for now'],
      ['room.typing to hazel, for now'],
    ]);
  });

  it.each(['', 'not JSON', '{}', '{"kind":"announcement","announcement":{"event":7}}', '[]'])(
    'that cannot be read (%s) is left out, and the next is heard',
    (text) => {
      const [one, other] = [openProcess(), openProcess()];
      one.announcements.announce(news);
      other.follower.hear(text);
      other.follower.hear(one.sent[0] ?? '');
      expect(other.done).toEqual(['message.sent to hazel']);
    },
  );

  it('that was lost is asked for by all browsers of all processes', () => {
    const [one, other] = [openProcess(), openProcess()];
    one.follower.returned();
    for (const text of one.sent) other.follower.hear(text);
    expect([one.done, other.done]).toEqual([['tell missed'], ['tell missed']]);
  });

  it('while Redis is away: sessions are looked at every 5 s, and browsers ask every 15 s', () => {
    const { done, relay, stop } = openProcess();
    vi.advanceTimersByTime(60_000);
    expect(done).toEqual([]);
    relay.isOn = false;
    vi.advanceTimersByTime(5_000);
    expect(done).toEqual(['cut ended']);
    vi.advanceTimersByTime(10_000);
    expect(done).toEqual(['cut ended', 'cut ended', 'tell missed', 'cut ended']);
    relay.isOn = true;
    vi.advanceTimersByTime(60_000);
    expect(done).toHaveLength(4);
    stop();
    relay.isOn = false;
    vi.advanceTimersByTime(60_000);
    expect(done).toHaveLength(4);
  });
});
