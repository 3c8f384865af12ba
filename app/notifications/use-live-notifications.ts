import { useLiveEvent, useLiveReturn } from '#app/lib/live.tsx';
import { useReload } from '#app/lib/use-reload.ts';
import type { NotificationsAnnouncement } from '#server/notifications/contract.ts';

/** Reads the page again when something new concerns the reader, or was seen in another tab. */
export function useLiveNotifications(): void {
  const reload = useReload();
  useLiveEvent<NotificationsAnnouncement>('notifications.changed', reload);
  useLiveReturn(reload);
}
