import { useEffect, useRef } from 'react';

import { useLive, useLiveEvent, useLiveReturn } from '#app/lib/live.tsx';
import { newClientId } from '#app/lib/new-client-id.ts';
import { useReload } from '#app/lib/use-reload.ts';
import type { MeetingsAnnouncement } from '#server/meetings/contract.ts';
import type { LiveAnnouncement, LiveView } from '#server/meetings/live/contract.ts';

/** Well before a lease runs out, also in a tab in the background. */
const RENEW_EVERY_MS = 30_000;
/** How often a page without a live connection looks for news. The page says so to its reader. */
const REFRESH_EVERY_MS = 15_000;
/** Many changes at one moment are read together. */
const READ_AFTER_MS = 150;
const LONGEST_WAIT_MS = 60 * 60 * 1000;

/** Keeps the page of a meeting as it is now, and its person among those who are here. */
export function useLivePage({ meetingId, stage, opensAt, now }: LiveView): void {
  const { connection, state } = useLive();
  const reload = useReload();
  const reading = useRef<ReturnType<typeof setTimeout>>();
  const isOn = connection !== null && state === 'on';

  useEffect(() => {
    if (!isOn || stage !== 'open') return undefined;
    const opening = { meetingId, tabId: newClientId() };
    const open = () => void connection.ask('live.open', opening).catch(() => null);
    const close = () => void connection.ask('live.close', opening).catch(() => null);
    open();
    const timer = setInterval(open, RENEW_EVERY_MS);
    window.addEventListener('pagehide', close);
    window.addEventListener('pageshow', open);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pagehide', close);
      window.removeEventListener('pageshow', open);
      close();
    };
  }, [connection, isOn, meetingId, stage]);

  const readSoon = (view: { meetingId: string }) => {
    if (view.meetingId !== meetingId) return;
    clearTimeout(reading.current);
    reading.current = setTimeout(reload, READ_AFTER_MS);
  };
  useLiveEvent<LiveAnnouncement, 'live.changed'>('live.changed', readSoon);
  useLiveEvent<MeetingsAnnouncement, 'agenda.changed'>('agenda.changed', readSoon);
  useLiveEvent<MeetingsAnnouncement, 'outcomes.changed'>('outcomes.changed', readSoon);
  useLiveReturn(reload);
  useEffect(() => () => clearTimeout(reading.current), []);
  useEffect(() => {
    if (state !== 'off') return undefined;
    const timer = setInterval(reload, REFRESH_EVERY_MS);
    return () => clearInterval(timer);
  }, [state, reload]);
  useEffect(() => {
    const wait = Date.parse(opensAt) - Date.parse(now);
    if (stage !== 'ahead' || wait > LONGEST_WAIT_MS) return undefined;
    const timer = setTimeout(reload, wait);
    return () => clearTimeout(timer);
  }, [stage, opensAt, now, reload]);
}
