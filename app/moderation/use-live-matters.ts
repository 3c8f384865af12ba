import { useLiveEvent, useLiveReturn } from '#app/lib/live.tsx';
import { useReload } from '#app/lib/use-reload.ts';
import type { ModerationAnnouncement } from '#server/moderation/contract.ts';

/** Reads the queue again when something is reported or decided. */
export function useLiveMatters(): void {
  const reload = useReload();
  useLiveEvent<ModerationAnnouncement, 'matter.changed'>('matter.changed', reload);
  useLiveReturn(reload);
}
