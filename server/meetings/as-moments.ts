import type { MeetingTime } from './contract.ts';
import { asDate, type SeriesDate } from './series-dates.ts';

/** A date as it crosses the wire. */
export function asMoments({ start, end }: SeriesDate): MeetingTime {
  return { startsAt: asDate(start).toISOString(), endsAt: asDate(end).toISOString() };
}
