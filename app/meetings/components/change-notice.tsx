import { longDateNear, spokenTime } from '#app/lib/dates.ts';
import { Notice } from '#app/ui/notice.tsx';
import type { MeetingView } from '#server/meetings/contract.ts';

/** That a date is cancelled, or is not when it was at first. Nothing where neither is so. */
export function ChangeNotice({ meeting, now }: { meeting: MeetingView; now: string }) {
  if (meeting.state === 'cancelled') {
    return <Notice tone="stop" title="This meeting is cancelled." />;
  }
  if (meeting.movedFrom === null || meeting.state === 'over') return null;
  return (
    <Notice tone="warn" title="Moved.">
      At first it was on {longDateNear(meeting.movedFrom, now)} at {spokenTime(meeting.movedFrom)}.
    </Notice>
  );
}
