import { useEffect, useRef, useState } from 'react';

import { useLive } from '#app/lib/live.tsx';

import type { AskLive } from './open-room.ts';
import { postToRoom } from './post-to-room.ts';
import { createReadMarker, type ReadMarker } from './read-marker.ts';

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
  const isRead = isNewestInView && isLookedAt && (ask !== null || state === 'off');
  const marker = useRef<ReadMarker | null>(null);

  useEffect(() => {
    if (!isRead) {
      marker.current?.rest();
      return;
    }
    marker.current ??= createReadMarker(readSeq, MARK_EVERY_MS);
    marker.current.see(seq, async (upTo) => {
      const { ok } = ask
        ? await ask('room.read', { roomId, seq: upTo })
        : await postToRoom(roomId, { intent: 'read', seq: String(upTo) });
      return ok;
    });
  }, [isRead, seq, readSeq, roomId, ask]);
  useEffect(() => () => marker.current?.rest(), []);
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
