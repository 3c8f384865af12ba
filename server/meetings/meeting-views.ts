import type { Actor } from '../accounts/contract.ts';
import { nameOrganisations } from '../accounts/index.ts';
import { NotFoundError } from '../lib/errors.ts';
import type { Tools } from '../lib/tools.ts';
import { COUNTY_WIDE, type MeetingAnswer, type MeetingView } from './contract.ts';
import { meetingNow, seriesNow } from './later-fields.ts';
import { Meeting, type MeetingRecord } from './meeting.model.ts';
import { answersOffered, mayReply } from './policy.ts';
import { capacityOf, placeOf } from './place-of.ts';
import { readWaiting } from './read-waiting.ts';
import type { SeriesRecord } from './series.model.ts';
import { isAnswer } from './reply.model.ts';
import { countsIn } from './read-counts.ts';
import { asDate, asLocalText, atWall } from './series-dates.ts';
import { asSeenBy, type SeenMeetings } from './seen-meetings.ts';

/** What the actor sees of these meetings, which the actor may see. One query, however many. */
export async function viewMeetings(
  tools: Tools,
  actor: Actor,
  meetings: readonly MeetingRecord[],
): Promise<MeetingView[]> {
  if (meetings.length === 0) return [];
  const found = { _id: { $in: meetings.map(({ _id }) => _id) } };
  const [seen] = await Meeting.aggregate<SeenMeetings>([{ $match: found }, ...asSeenBy(actor)]);
  return seen ? viewSeen(tools, actor, seen, meetings) : [];
}

/** The same for meetings that were read with all that is seen of them, or for some of those. */
export async function viewSeen(
  tools: Tools,
  actor: Actor,
  seen: SeenMeetings,
  stored: readonly MeetingRecord[],
): Promise<MeetingView[]> {
  const meetings = stored.map(meetingNow);
  const hosts = meetings.flatMap(hostsOf);
  const names = await nameOrganisations(tools, actor, hosts);
  const seriesOf = new Map(seen.series.map((series) => [series._id.toString(), seriesNow(series)]));
  const answerTo = answersIn(seen);
  const now = tools.clock.now();
  const waiting = await readWaiting(actor.personId, meetings.flatMap(fullIn(seen, seriesOf)));

  return meetings.map((meeting) => {
    const { _id, startsAt, endsAt, number, sequence } = meeting;
    const series = seriesOf.get(meeting.seriesId.toString());
    if (!series) throw new NotFoundError('We could not find that meeting.');
    const { name, rule } = series;
    const reach = placeOf(meeting, series);
    const times = series.times - series.skipped.length;
    return {
      id: _id.toString(),
      seriesId: series._id.toString(),
      ...{ name, ...reach, rule, times, number, sequence },
      capacity: capacityOf(meeting, series),
      organisations: hostsOf(meeting).map((id) => ({ id, name: names.get(id) ?? '' })),
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      state: stateAt(now, meeting),
      movedFrom: movedFrom(meeting, series),
      choices: mayReply({ ...meeting, now }).allowed ? answersOffered(reach) : [],
      myAnswer: answerTo.get(_id.toString()) ?? null,
      waitingAt: waiting.get(_id.toString()) ?? null,
      counts: countsIn(seen.counts, _id),
    };
  });
}

/** Whether a meeting is full, and the person among those who come. */
function fullIn(seen: SeenMeetings, seriesOf: ReadonlyMap<string, SeriesRecord>) {
  const answers = answersIn(seen);
  return (meeting: MeetingRecord) => {
    const { _id: meetingId, seriesId } = meeting;
    const capacity = capacityOf(meeting, seriesOf.get(seriesId.toString()) ?? {});
    const isWaiting =
      capacity !== null &&
      answers.get(meetingId.toString()) === 'going' &&
      countsIn(seen.counts, meetingId).going > capacity;
    return isWaiting ? [{ meetingId, capacity }] : [];
  };
}

/** The person's own answers that stand, by meeting. */
export function answersIn({ mine }: Pick<SeenMeetings, 'mine'>): Map<string, MeetingAnswer> {
  return new Map(
    mine.flatMap(({ meetingId, answer }) =>
      isAnswer(answer) ? [[meetingId.toString(), answer]] : [],
    ),
  );
}

function hostsOf({ audience }: MeetingRecord): string[] {
  return audience.filter((one) => one !== COUNTY_WIDE);
}

/** What was put off by a week from the beginning is not moved. */
function movedFrom(
  { localStart, ruleStart }: MeetingRecord,
  { weekLater, timeZone }: SeriesRecord,
): string | null {
  const inRule = atWall(ruleStart, timeZone);
  const isPutOff = weekLater.includes(ruleStart.slice(0, 10));
  const first = isPutOff ? inRule.add({ weeks: 1 }) : inRule;
  return asLocalText(first) === localStart ? null : asDate(first).toISOString();
}

function stateAt(now: Date, { status, startsAt, endsAt }: MeetingRecord): MeetingView['state'] {
  if (status === 'cancelled') return 'cancelled';
  if (endsAt <= now) return 'over';
  return startsAt <= now ? 'running' : 'ahead';
}
