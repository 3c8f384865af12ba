import type { Actor } from '../../accounts/contract.ts';
import { NotFoundError } from '../../lib/errors.ts';
import type { Tools } from '../../lib/tools.ts';
import { anyOf, within } from '../../lib/trusted-filters.ts';
import { Attendance, hasCome } from '../attendance/attendance.model.ts';
import { asId } from '../meeting.model.ts';
import { maySeeMeetings } from '../policy.ts';
import { Series } from '../series.model.ts';
import type { LogEntry, LogTotals, LogYear } from './contract.ts';
import { listYears, spanOf } from './log-years.ts';

const newestFirst = { startsAt: -1, _id: -1 } as const;

/** @throws {NotFoundError} for those who have no meetings */
export function requireLog(actor: Actor): void {
  if (!maySeeMeetings(actor)) throw new NotFoundError('We could not find that page.');
}

/** The years of the actor's log, and the one that was asked for, or else the one that runs. */
export async function readYears(
  tools: Tools,
  { personId, countyId }: Actor,
  asked: string,
): Promise<{ years: LogYear[]; year: LogYear }> {
  const first = await Attendance.findOne({ personId, countyId }, { startsAt: 1 })
    .sort({ startsAt: 1, _id: 1 })
    .lean();
  const years = listYears(first?.startsAt ?? null, tools.clock.now());
  const year = years.find(({ key }) => key === asked) ?? years[0];
  if (!year) throw new NotFoundError('We could not find that page.');
  return { years, year };
}

const inYear = ({ personId, countyId }: Actor, year: LogYear) => ({
  personId,
  countyId,
  came: hasCome,
  startsAt: within(spanOf(year)),
});

export async function readTotals(actor: Actor, year: LogYear): Promise<LogTotals> {
  const { from, until } = spanOf(year);
  const [sum] = await Attendance.aggregate<LogTotals>([
    {
      $match: {
        personId: asId(actor.personId),
        countyId: asId(actor.countyId),
        startsAt: { $gte: from, $lt: until },
        came: { $ne: 'no' },
      },
    },
    { $group: { _id: null, meetings: { $sum: 1 }, minutes: { $sum: '$minutes' } } },
  ]);
  return { meetings: sum?.meetings ?? 0, minutes: sum?.minutes ?? 0 };
}

/** Entries of a year, newest first. The names of meetings stay, also where the actor may come no more. */
export async function readEntries(
  actor: Actor,
  year: LogYear,
  { skip, limit }: { skip: number; limit: number },
): Promise<LogEntry[]> {
  const rows = await Attendance.find(inYear(actor, year))
    .sort(newestFirst)
    .skip(skip)
    .limit(limit)
    .lean();
  const series = await Series.find(
    { _id: anyOf(rows.map(({ seriesId }) => seriesId)) },
    { name: 1 },
  ).lean();
  const names = new Map(series.map(({ _id, name }) => [_id.toString(), name]));
  return rows.flatMap(({ meetingId, seriesId, startsAt, came, minutes, reflection = '' }) =>
    came === 'no'
      ? []
      : [
          {
            ...{
              meetingId: meetingId.toString(),
              name: names.get(seriesId.toString()) ?? 'Meeting',
            },
            ...{ startsAt: startsAt.toISOString(), came, minutes, reflection },
          },
        ],
  );
}
