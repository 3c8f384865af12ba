import { useLiveEvent, useLiveReturn } from '#app/lib/live.tsx';
import { useReload } from '#app/lib/use-reload.ts';
import type { MeetingsAnnouncement } from '#server/meetings/contract.ts';

/** Reads the page again when the agenda of this meeting, or a wish for it, has changed. */
export function useLiveAgenda(meetingId: string): void {
  const reload = useReload();
  useLiveEvent<MeetingsAnnouncement, 'agenda.changed'>('agenda.changed', (view) => {
    if (view.meetingId === meetingId) reload();
  });
  useLiveReturn(reload);
}
