import { laterThan } from '../../lib/trusted-filters.ts';
import { takesAttendance } from '../attendance/attendance-time.ts';
import { Meeting, type MeetingRecord } from '../meeting.model.ts';
import { commitmentLimits } from './contract.ts';

const DAY_MS = 86_400_000;
type Decision = { allowed: true } | { allowed: false; because: string };

/**
 * Whether something can be written at a meeting: from its beginning until the next date of its series
 * begins, and after the last one for a month.
 */
export async function mayWriteAt(meeting: MeetingRecord, now: Date): Promise<Decision> {
  const { status, startsAt, seriesId, countyId } = meeting;
  if (status === 'cancelled' || startsAt > now) return takesAttendance({ ...meeting, now });
  const next = await Meeting.findOne(
    { seriesId, countyId, status: 'scheduled', startsAt: laterThan(startsAt) },
    { startsAt: 1 },
  )
    .sort({ startsAt: 1 })
    .lean();
  if (!next) return takesAttendance({ ...meeting, now });
  if (next.startsAt > now) return { allowed: true };
  return { allowed: false, because: 'The next meeting has begun. Write it there.' };
}

/** From a week before a date until a month after it people are asked how it went. */
export function asksAt(meeting: MeetingRecord, now: Date): boolean {
  const { status, startsAt } = meeting;
  if (status === 'cancelled' || startsAt > daysAfter(now, commitmentLimits.daysBefore))
    return false;
  return startsAt > now || takesAttendance({ ...meeting, now }).allowed;
}

export function daysAfter(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * DAY_MS);
}
