import { anyOf, laterThan } from '../../lib/trusted-filters.ts';
import { Attendance } from '../attendance/attendance.model.ts';
import { ways } from '../attendance/contract.ts';
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
  /**
   * Of what was held on each day: how many meetings, and how often somebody missed one. That are those who
   * said "can't", and, where it was said who came, all who had answered and are not among as many.
   */
  missed: Record<Weekday, { meetings: number; times: number }>;
}

/** Three queries: the dates of a series are few, and what people said is counted by the indexes alone. */
export async function readYear(series: SeriesRecord, now: Date): Promise<RotaYear> {
  const found = await Meeting.find(sinceYear(series, now)).lean();
  const dates = found
    .map(meetingNow)
    .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
  const held = dates.filter(({ startsAt }) => startsAt <= now);
  const { answers, came } = await countHeld(held);
  const missed = Object.fromEntries(
    weekdays.map((day) => [day, { meetings: 0, times: 0 }]),
  ) as RotaYear['missed'];
  for (const { _id, startsAt } of held) {
    const day = missed[weekdayOf(startsAt, series.timeZone)];
    const { going, phone, no } = countsIn(answers, _id);
    const people = came.get(_id.toString()) ?? 0;
    day.meetings += 1;
    day.times += people === 0 ? no : Math.max(no, going + phone + no - people);
  }
  return {
    ...{ held, missed },
    ahead: dates.filter(({ startsAt }) => startsAt > now).slice(0, rotaLimits.dates),
  };
}

async function countHeld(held: readonly MeetingRecord[]) {
  if (held.length === 0) return { answers: [], came: new Map<string, number>() };
  const meetingId = { $in: held.map(({ _id }) => _id) };
  const [answers, came] = await Promise.all([
    Reply.aggregate<CountRow>([{ $match: { meetingId } }, byMeetingAndAnswer]),
    Attendance.aggregate<{ _id: unknown; people: number }>([
      { $match: { meetingId, came: { $in: [...ways] } } },
      { $group: { _id: '$meetingId', people: { $sum: 1 } } },
    ]),
  ]);
  return { answers, came: new Map(came.map(({ _id, people }) => [String(_id), people])) };
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
