import type { MeetingRecord } from '../meeting.model.ts';
import { placeOf } from '../place-of.ts';
import { answersOffered } from '../policy.ts';
import { Series } from '../series.model.ts';
import type { Way } from './contract.ts';

/** How people could come: from elsewhere only where the meeting says how. */
export async function readWays(meeting: MeetingRecord): Promise<readonly Way[]> {
  const { seriesId, countyId } = meeting;
  const series = await Series.findOne(
    { _id: seriesId, countyId },
    { place: 1, phone: 1, link: 1 },
  ).lean();
  const offered = series ? answersOffered(placeOf(meeting, series)) : [];
  return offered.includes('phone') ? ['there', 'phone'] : ['there'];
}
