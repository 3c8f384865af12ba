import type {
  AskedConcern,
  Concern,
  NotificationSource,
  Standing,
  Untold,
} from '../lib/notification-source.ts';
import { anyOf, isThere } from '../lib/trusted-filters.ts';
import { wipeMarks } from '../lib/wipe-marks.ts';
import { Meeting, type MeetingRecord } from './meeting.model.ts';
import { isAnswer, Reply, type ReplyRecord } from './reply.model.ts';
import { Series } from './series.model.ts';

type MeetingKind = 'meetingAsks' | 'meetingCancelled' | 'meetingPlace';

/**
 * Dates that somebody had answered, and which were moved, cancelled or are held after all; and places
 * that came free for those who waited.
 */
export function makeMeetingSource(): NotificationSource<MeetingKind> {
  return {
    kinds: ['meetingAsks', 'meetingCancelled', 'meetingPlace'],
    listUntold,
    markTold: (told) => wipeMarks(Reply, told),
    findStanding,
  };
}

async function listUntold(most: number): Promise<Untold<MeetingKind>[]> {
  const replies = await Reply.find({ untold: isThere() })
    .sort({ untold: 1, _id: 1 })
    .limit(most)
    .lean();
  const meetings = await readMeetings(replies.map(({ meetingId }) => meetingId.toString()));
  return replies.map((reply) => {
    const meeting = meetings.get(reply.meetingId.toString());
    const kind = meeting && kindOf(reply, meeting);
    return {
      thingId: reply._id.toString(),
      untold: String(reply.untold),
      concerns: kind ? [concernOf(reply, meeting, kind)] : [],
    };
  });
}

/** What a date has to say to somebody who had answered; null where that was settled since. */
function kindOf({ answer, placedAt }: ReplyRecord, { status }: MeetingRecord): MeetingKind | null {
  if (answer === 'withdrawn') return null;
  if (status === 'cancelled') return isAnswer(answer) ? 'meetingCancelled' : null;
  if (answer === 'asked') return 'meetingAsks';
  return answer === 'going' && placedAt ? 'meetingPlace' : null;
}

function concernOf(
  { countyId, personId, placedAt }: ReplyRecord,
  { _id, sequence, changedAt }: MeetingRecord,
  kind: MeetingKind,
): Concern<MeetingKind> {
  const told =
    kind === 'meetingPlace' && placedAt
      ? { mark: placedAt.getTime(), at: placedAt }
      : { mark: sequence, at: changedAt };
  return {
    ...{ countyId: countyId.toString(), personId: personId.toString(), kind },
    ...{ subjectId: _id.toString(), thingId: _id.toString(), ...told },
  };
}

/**
 * A reply is withdrawn where somebody may come no more, so one that stands says as well that its
 * person may see the date.
 */
async function findStanding(
  countyId: string,
  asked: readonly AskedConcern[],
): Promise<(Standing | null)[]> {
  const meetingIds = [...new Set(asked.map(({ thingId }) => thingId))];
  const personIds = [...new Set(asked.map(({ personId }) => personId))];
  const [meetings, replies] = await Promise.all([
    readMeetings(meetingIds),
    Reply.find({ meetingId: anyOf(meetingIds), personId: anyOf(personIds), countyId }).lean(),
  ]);
  const seriesIds = [...meetings.values()].map(({ seriesId }) => seriesId);
  const series = await Series.find({ _id: anyOf(seriesIds), countyId }, { name: 1 }).lean();
  const names = new Map(series.map(({ _id, name }) => [_id.toString(), name]));
  const replyOf = new Map(replies.map((one) => [keyOf(one.meetingId, one.personId), one]));
  return asked.map(({ personId, thingId, kind }) => {
    const meeting = meetings.get(thingId);
    const reply = replyOf.get(keyOf(thingId, personId));
    if (!meeting || !reply || reply.answer === 'withdrawn') return null;
    const where = names.get(meeting.seriesId.toString());
    const isCancelled = meeting.status === 'cancelled';
    if (where === undefined || isCancelled !== (kind === 'meetingCancelled')) return null;
    if (kind === 'meetingPlace' && reply.answer !== 'going') return null;
    const isSeen = kind === 'meetingAsks' && isAnswer(reply.answer);
    return { path: `/meetings/${thingId}`, isSeen, where };
  });
}

async function readMeetings(ids: readonly string[]): Promise<Map<string, MeetingRecord>> {
  const meetings = await Meeting.find({ _id: anyOf(ids) }).lean();
  return new Map(meetings.map((meeting) => [meeting._id.toString(), meeting]));
}

const keyOf = (meetingId: unknown, personId: unknown) => `${String(meetingId)} ${String(personId)}`;
