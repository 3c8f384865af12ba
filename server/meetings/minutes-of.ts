import type { MeetingRecord } from './meeting.model.ts';

/** How long a date is, in minutes. */
export function minutesOf({
  startsAt,
  endsAt,
}: Pick<MeetingRecord, 'startsAt' | 'endsAt'>): number {
  return Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);
}
