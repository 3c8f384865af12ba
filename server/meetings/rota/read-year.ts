import { anyOf, laterThan } from '../../lib/trusted-filters.ts';
import { weekdays, type Weekday } from '../contract.ts';
import { meetingNow } from '../later-fields.ts';
import { Meeting, type MeetingRecord } from '../meeting.model.ts';
import { countsIn } from '../read-counts.ts';
import { byMeetingAndAnswer, Reply, type CountRow } from '../reply.model.ts';
import type { SeriesRecord } from '../series.model.ts';
import { rotaLimits } from './contract.ts';
import { weekdayOf } from './read-ground.ts';

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** Twelve months of a series, and the dates to come for which something is proposed. */
export interface RotaYear {
  held: MeetingRecord[];
  /** Soonest first. */
  ahead: MeetingRecord[];
  /** Of what was held on each day: how many meetings, and how often somebody said "can't". */
  refused: Record<Weekday, { meetings: number; answers: number }>;
}

/** Two queries: the dates of a series are few, and their answers are counted by the index alone. */
export async function readYear(series: SeriesRecord, now: Date): Promise<RotaYear> {
  const found = await Meeting.find(sinceYear(series, now)).lean();
  const dates = found
    .map(meetingNow)
    .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
  const held = dates.filter(({ startsAt }) => startsAt <= now);
  const counts =
    held.length === 0
      ? []
      : await Reply.aggregate<CountRow>([
          { $match: { meetingId: { $in: held.map(({ _id }) => _id) } } },
          byMeetingAndAnswer,
        ]);
  const refused = Object.fromEntries(
    weekdays.map((day) => [day, { meetings: 0, answers: 0 }]),
  ) as RotaYear['refused'];
  for (const { _id, startsAt } of held) {
    const day = refused[weekdayOf(startsAt, series.timeZone)];
    day.meetings += 1;
    day.answers += countsIn(counts, _id).no;
  }
  return {
    ...{ held, refused },
    ahead: dates.filter(({ startsAt }) => startsAt > now).slice(0, rotaLimits.dates),
  };
}

export const sinceYear = ({ _id, countyId }: SeriesRecord, now: Date) => ({
  ...{ seriesId: _id, countyId, status: 'scheduled' as const },
  startsAt: laterThan(new Date(now.getTime() - YEAR_MS)),
});

/** Of these ids, what is a date of the series that is held. */
export const amongDates = ({ _id, countyId }: SeriesRecord, ids: readonly string[]) => ({
  _id: anyOf(ids),
  ...{ seriesId: _id, countyId },
});
