import type { MeetingRecord } from '../meeting.model.ts';
import { attendanceLimits } from './contract.ts';

const DAY_MS = 86_400_000;

type Asked = Pick<MeetingRecord, 'status' | 'startsAt' | 'endsAt'> & { now: Date };
type Decision = { allowed: true } | { allowed: false; because: string };

/** A cancelled date takes none; any other does from its beginning until a month after its end. */
export function takesAttendance({ status, startsAt, endsAt, now }: Asked): Decision {
  if (status === 'cancelled') return { allowed: false, because: 'This meeting is cancelled.' };
  if (startsAt > now) return { allowed: false, because: 'This meeting has not begun yet.' };
  const last = new Date(endsAt.getTime() + attendanceLimits.days * DAY_MS);
  if (last > now) return { allowed: true };
  return {
    allowed: false,
    because: `This meeting was over ${attendanceLimits.days} days ago, so who came stays as it is.`,
  };
}
