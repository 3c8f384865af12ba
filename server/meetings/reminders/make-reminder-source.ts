import { groupBy } from '../../lib/group-by.ts';
import type {
  AskedConcern,
  NotificationSource,
  Standing,
  Untold,
} from '../../lib/notification-source.ts';
import type { Tools } from '../../lib/tools.ts';
import { anyOf, isThere } from '../../lib/trusted-filters.ts';
import { wipeMarks } from '../../lib/wipe-marks.ts';
import { Meeting, type MeetingRecord } from '../meeting.model.ts';
import { capacityOf } from '../place-of.ts';
import { inTurn, Reply, type ReplyRecord } from '../reply.model.ts';
import { Series, type SeriesRecord } from '../series.model.ts';

/** That a date to which somebody comes is near. */
export function makeReminderSource(tools: Tools): NotificationSource<'meetingNears'> {
  return {
    kinds: ['meetingNears'],
    listUntold,
    markTold: (told) => wipeMarks(Meeting, told),
    findStanding: (countyId, asked) => findStanding(tools, countyId, asked),
  };
}

async function listUntold(most: number): Promise<Untold<'meetingNears'>[]> {
  const meetings = await Meeting.find({ untold: isThere() })
    .sort({ untold: 1, _id: 1 })
    .limit(most)
    .lean();
  if (meetings.length === 0) return [];
  const coming = await readComing(meetings, await readSeries(meetings));
  return meetings.map((meeting) => {
    const { _id, countyId, sequence, remindedAt } = meeting;
    const thingId = _id.toString();
    const people = isNear(meeting) ? (coming.get(thingId) ?? []) : [];
    return {
      thingId,
      untold: String(meeting.untold),
      concerns: people.map((personId) => ({
        ...{ countyId: countyId.toString(), personId, kind: 'meetingNears' as const },
        ...{ subjectId: thingId, thingId, mark: sequence, at: remindedAt ?? meeting.startsAt },
      })),
    };
  });
}

/** Not where it was cancelled since, or moved to another hour, of which people are reminded anew. */
function isNear({ status, startsAt, remindedOf }: MeetingRecord): boolean {
  return status === 'scheduled' && remindedOf?.getTime() === startsAt.getTime();
}

type Coming = Pick<ReplyRecord, 'meetingId' | 'personId'>;

/** Who comes to which of these dates, with a place in the room or on the phone. Two questions. */
async function readComing(
  meetings: readonly MeetingRecord[],
  series: ReadonlyMap<string, NamedSeries>,
): Promise<Map<string, string[]>> {
  const ids = meetings.map(({ _id }) => _id);
  const { filter, sort } = inTurn(ids);
  const fields = { meetingId: 1, personId: 1 };
  const [going, onPhone] = await Promise.all([
    Reply.find(filter, fields).sort(sort).lean(),
    Reply.find({ meetingId: anyOf(ids), answer: 'phone' }, fields).lean(),
  ]);
  const of = (replies: readonly Coming[]) => groupBy(replies, (one) => one.meetingId.toString());
  const [goingTo, phoning] = [of(going), of(onPhone)];
  return new Map(
    meetings.map((meeting) => {
      const id = meeting._id.toString();
      const places = capacityOf(meeting, series.get(meeting.seriesId.toString()) ?? {}) ?? Infinity;
      const people = [...(goingTo.get(id) ?? []).slice(0, places), ...(phoning.get(id) ?? [])];
      return [id, people.map(({ personId }) => personId.toString())];
    }),
  );
}

/** Nothing more is said of a date that has begun. */
async function findStanding(
  tools: Tools,
  countyId: string,
  asked: readonly AskedConcern[],
): Promise<(Standing | null)[]> {
  const ids = [...new Set(asked.map(({ thingId }) => thingId))];
  const found = await Meeting.find({ _id: anyOf(ids), countyId }).lean();
  const now = tools.clock.now();
  const meetings = found.filter((meeting) => isNear(meeting) && meeting.startsAt > now);
  const series = await readSeries(meetings);
  const coming = await readComing(meetings, series);
  const byId = new Map(meetings.map((meeting) => [meeting._id.toString(), meeting]));
  return asked.map(({ personId, thingId }) => {
    const meeting = byId.get(thingId);
    const where = meeting && series.get(meeting.seriesId.toString())?.name;
    if (!meeting || where === undefined || !coming.get(thingId)?.includes(personId)) return null;
    return { path: `/meetings/${thingId}`, isSeen: false, where, when: meeting.startsAt };
  });
}

type NamedSeries = Pick<SeriesRecord, 'name' | 'capacity'>;

async function readSeries(meetings: readonly MeetingRecord[]): Promise<Map<string, NamedSeries>> {
  const ids = meetings.map(({ seriesId }) => seriesId);
  const series = await Series.find({ _id: anyOf(ids) }, { name: 1, capacity: 1 }).lean();
  return new Map(series.map((one) => [one._id.toString(), one]));
}
