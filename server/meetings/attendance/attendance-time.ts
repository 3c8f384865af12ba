import { meetingsLimits } from '../contract.ts';
import type { MeetingRecord } from '../meeting.model.ts';
import { isLongOver } from '../policy.ts';

type Asked = Pick<MeetingRecord, 'status' | 'startsAt' | 'endsAt'> & { now: Date };
type Decision = { allowed: true } | { allowed: false; because: string };

/** A cancelled date takes none; any other does from its beginning until a month after its end. */
export function takesAttendance({ status, startsAt, endsAt, now }: Asked): Decision {
  if (status === 'cancelled') return { allowed: false, because: 'This meeting is cancelled.' };
  if (startsAt > now) return { allowed: false, because: 'This meeting has not begun yet.' };
  if (!isLongOver({ endsAt, now })) return { allowed: true };
  return {
    allowed: false,
    because: `This meeting was over ${meetingsLimits.daysAfter} days ago, so who came stays as it is.`,
  };
}
