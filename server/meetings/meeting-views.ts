import type { Actor } from '../accounts/contract.ts';
import { NotFoundError } from '../lib/errors.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { COUNTY_WIDE, type MeetingView } from './contract.ts';
import type { MeetingRecord } from './meeting.model.ts';
import { answersOffered, mayReply } from './policy.ts';
import { readCounts } from './read-counts.ts';
import { readOrganisations } from './read-organisations.ts';
import { mineOf, Reply, type ReplyRecord } from './reply.model.ts';
import { Series } from './series.model.ts';

/**
 * What the actor sees of these meetings, which the actor may see: in the same order, with the
 * actor's own answer and the counts. Four queries at most, however many there are.
 *
 * @param known the actor's replies to them, where they were read already
 */
export async function viewMeetings(
  tools: Tools,
  actor: Actor,
  meetings: readonly MeetingRecord[],
  known?: readonly Pick<ReplyRecord, 'meetingId' | 'answer'>[],
): Promise<MeetingView[]> {
  if (meetings.length === 0) return [];
  const meetingIds = meetings.map(({ _id }) => _id);
  const seriesIds = meetings.map(({ seriesId }) => seriesId);
  const [allSeries, replies, countsOf, organisations] = await Promise.all([
    Series.find({ _id: anyOf(seriesIds), countyId: actor.countyId }).lean(),
    known ?? Reply.find(mineOf(actor.personId, meetingIds)).lean(),
    readCounts(meetingIds),
    meetings.some(({ audience }) => audience !== COUNTY_WIDE)
      ? readOrganisations(tools, actor)
      : new Map<string, never>(),
  ]);
  const seriesOf = new Map(allSeries.map((series) => [series._id.toString(), series]));
  const answerTo = new Map(replies.map(({ meetingId, answer }) => [meetingId.toString(), answer]));
  const now = tools.clock.now();

  return meetings.map((meeting) => {
    const { _id, startsAt, endsAt, number, audience } = meeting;
    const series = seriesOf.get(meeting.seriesId.toString());
    if (!series) throw new NotFoundError('We could not find that meeting.');
    const { name, place, phone, link, rule, times } = series;
    return {
      id: _id.toString(),
      seriesId: series._id.toString(),
      ...{ name, place, phone, link, rule, times, number },
      organisation: organisationOf(audience, organisations),
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      state: stateAt(now, meeting),
      choices: mayReply({ endsAt, now }).allowed ? answersOffered(series) : [],
      myAnswer: standing(answerTo.get(_id.toString())),
      counts: countsOf(_id),
    };
  });
}

function standing(answer: ReplyRecord['answer'] | undefined): MeetingView['myAnswer'] {
  return answer === undefined || answer === 'withdrawn' ? null : answer;
}

function organisationOf(
  audience: string,
  organisations: ReadonlyMap<string, { name: string }>,
): MeetingView['organisation'] {
  if (audience === COUNTY_WIDE) return null;
  return { id: audience, name: organisations.get(audience)?.name ?? '' };
}

function stateAt(now: Date, { startsAt, endsAt }: MeetingRecord): MeetingView['state'] {
  if (endsAt <= now) return 'over';
  return startsAt <= now ? 'running' : 'ahead';
}
