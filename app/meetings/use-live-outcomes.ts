import { useLiveEvent, useLiveReturn } from '#app/lib/live.tsx';
import { useReload } from '#app/lib/use-reload.ts';
import type { MeetingsAnnouncement } from '#server/meetings/contract.ts';

/** Reads the page again when what this meeting decided has changed. */
export function useLiveOutcomes(meetingId: string): void {
  const reload = useReload();
  useLiveEvent<MeetingsAnnouncement, 'outcomes.changed'>('outcomes.changed', (view) => {
    if (view.meetingId === meetingId) reload();
  });
  useLiveReturn(reload);
}
