import { useLiveEvent, useLiveReturn } from '#app/lib/live.tsx';
import { useReload } from '#app/lib/use-reload.ts';
import type { MessagingAnnouncement } from '#server/messaging/contract.ts';

/** Reads the page anew when a keep is other than it was: this one, or with null any of mine. */
export function useKeepNews(keepId: string | null): void {
  const reload = useReload();
  useLiveEvent<MessagingAnnouncement, 'keep.changed'>('keep.changed', (view) => {
    if (keepId === null || view.keepId === keepId) reload();
  });
  useLiveReturn(reload);
}
