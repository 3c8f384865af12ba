import { useLiveEvent } from '#app/lib/live.tsx';
import { useReload } from '#app/lib/use-reload.ts';
import type { ActivitiesAnnouncement } from '#server/activities/contract.ts';

/** Reads the page anew when the notes of this activity change, or of any where none is named. */
export function useLiveNotes(activityId?: string): void {
  const reload = useReload();
  useLiveEvent<ActivitiesAnnouncement, 'activity.noted'>('activity.noted', (view) => {
    if (activityId === undefined || view.activityId === activityId) reload();
  });
}
