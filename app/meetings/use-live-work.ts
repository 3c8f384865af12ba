import { useLiveEvent, useLiveReturn } from '#app/lib/live.tsx';
import { useReload } from '#app/lib/use-reload.ts';
import type { MeetingsAnnouncement } from '#server/meetings/contract.ts';

/** Reads the page again when the agenda of this meeting, its papers, or what it decided has changed. */
export function useLiveWork(meetingId: string): void {
  const reload = useReload();
  const readAgain = (view: { meetingId: string }) => {
    if (view.meetingId === meetingId) reload();
  };
  useLiveEvent<MeetingsAnnouncement, 'agenda.changed'>('agenda.changed', readAgain);
  useLiveEvent<MeetingsAnnouncement, 'outcomes.changed'>('outcomes.changed', readAgain);
  useLiveReturn(reload);
}
