import { useLiveEvent, useLiveReturn } from '#app/lib/live.tsx';
import { useReload } from '#app/lib/use-reload.ts';
import type { GapsAnnouncement } from '#server/gaps/contract.ts';

/** Reads the page again when one of its gaps changes; those of a list are all that there are. */
export function useLiveGaps(only?: string): void {
  const reload = useReload();
  useLiveEvent<GapsAnnouncement>('gap.changed', ({ gapId }) => {
    if (only === undefined || gapId === only) reload();
  });
  useLiveReturn(reload);
}
