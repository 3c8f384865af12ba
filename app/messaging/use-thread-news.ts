import { useEffect } from 'react';

import { useLiveEvent, useLiveReturn } from '#app/lib/live.tsx';
import { useReload } from '#app/lib/use-reload.ts';
import type { MessagingAnnouncement, ThreadPage } from '#server/messaging/contract.ts';

import { threadPath } from './room-data.ts';

type Shown = Pick<ThreadPage, 'room' | 'root' | 'replies' | 'hasNewer' | 'state' | 'readSeq'>;

/** Reads a thread anew as it is answered or changed, and tells the server what was looked at. */
export function useThreadNews({ room, root, replies, hasNewer, state, readSeq }: Shown): void {
  const reload = useReload();
  useLiveReturn(reload);
  useLiveEvent<MessagingAnnouncement, 'message.sent'>('message.sent', ({ threadId }) => {
    if (threadId === root.id && !hasNewer) reload();
  });
  useLiveEvent<MessagingAnnouncement, 'message.changed'>('message.changed', ({ message }) => {
    if (message.id === root.id || message.threadId === root.id) reload();
  });

  const path = threadPath(room.id, root.id);
  const lastSeq = replies.at(-1)?.seq ?? 0;
  const isUnread = state === 'followed' && lastSeq > readSeq;
  useEffect(() => {
    if (!isUnread) return undefined;
    const tell = () => {
      if (document.visibilityState !== 'visible') return;
      const body = new URLSearchParams({ intent: 'read', seq: String(lastSeq), answer: 'status' });
      // One that does not get through is told with the next look at the thread.
      void fetch(`${path}.data`, { method: 'POST', body }).catch(() => null);
    };
    tell();
    document.addEventListener('visibilitychange', tell);
    return () => document.removeEventListener('visibilitychange', tell);
  }, [isUnread, path, lastSeq]);
}
