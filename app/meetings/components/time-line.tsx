import { longDateNear } from '#app/lib/dates.ts';
import type { MeetingTime } from '#server/meetings/contract.ts';

import { hoursWords } from '../meeting-words.ts';

/** "Wednesday 14 October, 10 am to noon". */
export function TimeLine({ date, now }: { date: MeetingTime; now: string }) {
  return (
    <time dateTime={date.startsAt}>
      {longDateNear(date.startsAt, now)}, {hoursWords(date)}
    </time>
  );
}
