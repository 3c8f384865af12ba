import { TIME_ZONE } from '../contract.ts';
import type { MeetingRecord } from '../meeting.model.ts';
import { asDate, asZoned } from '../series-dates.ts';
import { liveLimits } from './contract.ts';

/** From when the page of the meeting itself is there, and until when: the end of its day. */
export function liveHours({ startsAt, status }: Pick<MeetingRecord, 'startsAt' | 'status'>) {
  const nextDay = asZoned(TIME_ZONE, startsAt).startOfDay().add({ days: 1 });
  const opensAt = new Date(startsAt.getTime() - liveLimits.opensBeforeMinutes * 60_000);
  return { status, opensAt, closesAt: asDate(nextDay) };
}
