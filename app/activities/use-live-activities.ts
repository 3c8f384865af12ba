import { useEffect } from 'react';

import { useLive, useLiveEvent, useLiveReturn } from '#app/lib/live.tsx';
import { useReload } from '#app/lib/use-reload.ts';
import type { ActivitiesAnnouncement } from '#server/activities/contract.ts';

/** How often a page without a live connection looks for news. The page says so to its reader. */
const REFRESH_EVERY_MS = 15_000;

/** Reads the page anew when something is said, added or changed: counts and filters follow at once. */
export function useLiveActivities(): void {
  const reload = useReload();
  const { state } = useLive();
  useLiveEvent<ActivitiesAnnouncement, 'activity.roomSaid'>('activity.roomSaid', reload);
  useLiveEvent<ActivitiesAnnouncement, 'activity.added'>('activity.added', reload);
  useLiveEvent<ActivitiesAnnouncement, 'activity.changed'>('activity.changed', reload);
  useLiveReturn(reload);
  useEffect(() => {
    if (state !== 'off') return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') reload();
    }, REFRESH_EVERY_MS);
    return () => clearInterval(timer);
  }, [state, reload]);
}
