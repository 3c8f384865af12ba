import { useEffect, useState } from 'react';

import { useLiveBreak, useLiveEvent } from '#app/lib/live.tsx';
import type { MessagingAnnouncement } from '#server/messaging/contract.ts';
import type { NotificationsAnnouncement } from '#server/notifications/contract.ts';

/** How long news may gather before the count is asked for once. */
const GATHER_MS = 300;

/** How much is new under "For you": as the page was loaded with it, and asked for anew after news. */
export function useNewForMe(loaded: number): number {
  const [known, setKnown] = useState({ loaded, count: loaded });
  const [asked, setAsked] = useState(0);
  const count = known.loaded === loaded ? known.count : loaded;
  const ask = () => setAsked((times) => times + 1);

  useLiveEvent<NotificationsAnnouncement>('notifications.changed', ask);
  // What was read in its room is new no more.
  useLiveEvent<MessagingAnnouncement, 'room.read'>('room.read', () => {
    if (count > 0) ask();
  });
  useLiveBreak(ask);

  useEffect(() => {
    if (asked === 0) return;
    const given = new AbortController();
    const timer = setTimeout(() => {
      fetch('/for-you/count', { signal: given.signal, cache: 'no-store' })
        .then((answer) => (answer.ok ? (answer.json() as Promise<{ count: number }>) : null))
        .then((read) => read && setKnown({ loaded, count: read.count }))
        .catch(() => undefined);
    }, GATHER_MS);
    return () => {
      clearTimeout(timer);
      given.abort();
    };
  }, [asked, loaded]);
  return count;
}
