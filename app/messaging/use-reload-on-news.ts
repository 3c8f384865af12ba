import { useEffect, useRef } from 'react';

import { useLiveEvent } from '#app/lib/live.tsx';
import { useReload } from '#app/lib/use-reload.ts';
import type { MessagingAnnouncement } from '#server/messaging/contract.ts';

/** A busy county does not make the list load for every message. */
const RELOAD_AFTER_MS = 1_000;

/** Loads the list of rooms anew when something is said or read in one of them. */
export function useReloadOnNews(): void {
  const reload = useReload();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);

  const reloadSoon = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(reload, RELOAD_AFTER_MS);
  };
  useLiveEvent<MessagingAnnouncement, 'message.sent'>('message.sent', reloadSoon);
  useLiveEvent<MessagingAnnouncement, 'room.read'>('room.read', reloadSoon);
  useLiveEvent<MessagingAnnouncement, 'room.attention'>('room.attention', reloadSoon);
}
