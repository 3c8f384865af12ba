import { useLiveEvent, useLiveReturn } from '#app/lib/live.tsx';
import { useReload } from '#app/lib/use-reload.ts';
import type { ModerationAnnouncement } from '#server/moderation/contract.ts';

/** Reads the page again when a moderator has something to tell. */
export function useLiveNotices(): void {
  const reload = useReload();
  useLiveEvent<ModerationAnnouncement, 'notice.given'>('notice.given', reload);
  useLiveReturn(reload);
}
