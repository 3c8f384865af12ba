import { useEffect, useRef, useState } from 'react';

import { useLive } from '#app/lib/live.tsx';

import type { AskLive } from './open-room.ts';
import { postToRoom } from './post-to-room.ts';

/** A room in which much is said is marked once in this time, not once a message. */
const MARK_EVERY_MS = 1_000;

interface MarkReadOptions {
  roomId: string;
  /** The newest message on the page. */
  seq: number;
  /** Up to where it was read when the page was loaded. */
  readSeq: number;
  isNewestInView: boolean;
  ask: AskLive | null;
}

/** Tells the server what was read: the newest message was in view while somebody looked. */
export function useMarkRead(options: MarkReadOptions): void {
  const { roomId, seq, readSeq, isNewestInView, ask } = options;
  const { state } = useLive();
  const isLookedAt = useIsLookedAt();
  const marked = useRef(readSeq);
  const isRead = isNewestInView && isLookedAt && (ask !== null || state === 'off');

  useEffect(() => {
    if (!isRead || seq <= marked.current) return undefined;
    const timer = setTimeout(() => {
      const before = marked.current;
      marked.current = seq;
      const sent = ask
        ? ask('room.read', { roomId, seq }).then(({ ok }) => ok)
        : postToRoom(roomId, { intent: 'read', seq: String(seq) }).then(({ ok }) => ok);
      void sent
        .catch(() => false)
        .then((ok) => {
          // It is said again with the next message.
          if (!ok) marked.current = Math.min(marked.current, before);
        });
    }, MARK_EVERY_MS);
    return () => clearTimeout(timer);
  }, [isRead, seq, roomId, ask]);
}

function useIsLookedAt(): boolean {
  const [isLookedAt, setIsLookedAt] = useState(false);
  useEffect(() => {
    const look = () => setIsLookedAt(document.visibilityState === 'visible');
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return isLookedAt;
}
