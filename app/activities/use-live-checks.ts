import { useLiveEvent } from '#app/lib/live.tsx';
import { useReload } from '#app/lib/use-reload.ts';
import type { ActivitiesAnnouncement } from '#server/activities/contract.ts';

/** Reads the page anew when it changes who offers to check or who is asked to. */
export function useLiveChecks(): void {
  const reload = useReload();
  useLiveEvent<ActivitiesAnnouncement, 'checks.changed'>('checks.changed', reload);
}
