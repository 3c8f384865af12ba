import type { Actor } from '../../accounts/contract.ts';
import type { MeetingRecord } from '../meeting.model.ts';
import { minutesOf } from '../minutes-of.ts';

/** What a row holds of its meeting, from its first moment on. */
export function rowOf({ countyId }: Actor, meeting: MeetingRecord) {
  const { seriesId, startsAt } = meeting;
  return { countyId, seriesId, startsAt, minutes: minutesOf(meeting) };
}
