import type { Types } from 'mongoose';

import type { Actor } from '../accounts/contract.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { meetingsLimits, type Clash, type MeetingTime } from './contract.ts';
import { Meeting, soonestFirst, touching, type MeetingRecord } from './meeting.model.ts';
import { Series } from './series.model.ts';

interface AskedDates {
  /** `COUNTY_WIDE` alone, or ids of host organisations. */
  audience: readonly string[];
  moments: readonly MeetingTime[];
  /** Not counted: the dates that are about to be changed. */
  except?: readonly Types.ObjectId[];
  /** How many are looked for. */
  most?: number;
}

/**
 * The first few meetings that lie at the hours of these dates and to which some of the same people may
 * come. A county-wide one is for everybody, so it clashes with all. Two queries.
 */
export async function findClashes(
  { countyId }: Actor,
  { audience, moments, except = [], most = meetingsLimits.clashesShown }: AskedDates,
): Promise<Clash[]> {
  if (moments.length === 0) return [];
  const found: MeetingRecord[] = await Meeting.find(
    touching({ countyId, audience, moments, except }),
  )
    .sort(soonestFirst)
    .limit(most)
    .lean();
  if (found.length === 0) return [];
  const series = await Series.find(
    { _id: anyOf(found.map(({ seriesId }) => seriesId)), countyId },
    { name: 1 },
  ).lean();
  const names = new Map(series.map(({ _id, name }) => [_id.toString(), name]));
  return found.map(({ _id, seriesId, startsAt, endsAt }) => ({
    meetingId: _id.toString(),
    name: names.get(seriesId.toString()) ?? '',
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  }));
}
