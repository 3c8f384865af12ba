import { useLiveEvent, useLiveReturn } from '#app/lib/live.tsx';
import { useReload } from '#app/lib/use-reload.ts';
import type { ActivitiesAnnouncement } from '#server/activities/contract.ts';
import type { PlacesAnnouncement } from '#server/places/contract.ts';

/** Reads the page anew when somebody changes the map, or what there is in a town. */
export function useLiveMap(): void {
  const reload = useReload();
  useLiveEvent<PlacesAnnouncement, 'places.changed'>('places.changed', reload);
  useLiveEvent<ActivitiesAnnouncement, 'activity.added'>('activity.added', reload);
  useLiveEvent<ActivitiesAnnouncement, 'activity.changed'>('activity.changed', reload);
  useLiveReturn(reload);
}
