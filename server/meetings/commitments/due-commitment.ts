import type { PipelineStage } from 'mongoose';

import { asId, type MeetingRecord } from '../meeting.model.ts';
import type { SeriesRecord } from '../series.model.ts';
import type { CommitmentRecord } from './commitment.model.ts';
import { daysAfter } from './commitment-time.ts';
import { commitmentLimits, type DueCommitment } from './contract.ts';

/** Of one person in the series that are shown: years of monthly dates. */
const MOST_READ = 100;

/** Follows the stages of `asSeenBy`: what the person wrote at these series and is open. */
export const withTried = (personId: string): PipelineStage.Lookup => ({
  $lookup: {
    from: 'meetingCommitments',
    localField: 'meetings.seriesId',
    foreignField: 'seriesId',
    pipeline: [
      { $match: { personId: asId(personId), progress: { $in: [null, 'trying'] } } },
      { $limit: MOST_READ },
    ],
    as: 'tried',
  },
});

interface Seen {
  /** Soonest first, none cancelled. */
  meetings: readonly MeetingRecord[];
  series: readonly Pick<SeriesRecord, '_id' | 'name'>[];
  tried: readonly CommitmentRecord[];
}

/**
 * For the start page: what somebody wrote and has not said of how it went, in the week before the next
 * date of its series; null at all other times.
 */
export function dueAmong({ meetings, series, tried }: Seen, now: Date): DueCommitment | null {
  const until = daysAfter(now, commitmentLimits.daysBefore);
  const newestFirst = tried.toSorted((one, other) => +other.startsAt - +one.startsAt);
  const [due] = meetings.flatMap(({ _id, seriesId, startsAt }): DueCommitment[] => {
    if (startsAt <= now || startsAt > until) return [];
    const newest = newestFirst.find((one) => one.seriesId.equals(seriesId));
    const name = series.find((one) => one._id.equals(seriesId))?.name;
    if (!newest || name === undefined || newest.answeredFor?.equals(_id)) return [];
    if (newest.startsAt >= startsAt) return [];
    const { words } = newest;
    return [{ words, meetingId: _id.toString(), name, startsAt: startsAt.toISOString() }];
  });
  return due ?? null;
}
