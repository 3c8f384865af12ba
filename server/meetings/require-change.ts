import type { Actor } from '../accounts/contract.ts';
import { ConflictError, NotFoundError, NotPermittedError } from '../lib/errors.ts';
import type { Tools } from '../lib/tools.ts';
import type { ChangeScope } from './contract.ts';
import { meetingNow, seriesNow } from './later-fields.ts';
import { Meeting, reachedBy, type MeetingRecord } from './meeting.model.ts';
import { canBeChanged, mayChangeMeetings } from './policy.ts';
import { requireMeeting } from './require-meeting.ts';
import { Series, type SeriesRecord } from './series.model.ts';

interface Changeable {
  meeting: MeetingRecord;
  series: SeriesRecord;
  /** The dates in the scope of the change that have not begun, soonest first. */
  reached: MeetingRecord[];
}

export const changedMeanwhile =
  'Somebody changed this meeting meanwhile. Look at it as it is now, then change it again.';

/**
 * A date that the actor may change, and all dates that a change of it reaches.
 *
 * @throws {ConflictError} where it has begun, or has no date of that status in its reach
 */
export async function requireChange(
  tools: Tools,
  actor: Actor,
  asked: { meetingId: string; scope: ChangeScope; status: MeetingRecord['status'] },
): Promise<Changeable> {
  const meeting = await requireMeeting(tools, actor, asked.meetingId);
  const decision = mayChangeMeetings(actor);
  if (!decision.allowed) throw new NotPermittedError(decision.because);
  const now = tools.clock.now();
  const inTime = canBeChanged({ ...meeting, now });
  if (!inTime.allowed) throw new ConflictError(inTime.because);
  const series = await Series.findOne({ _id: meeting.seriesId, countyId: actor.countyId }).lean();
  if (!series) throw new NotFoundError('We could not find that meeting.');
  const reached = await Meeting.find(reachedBy(meeting, { ...asked, now }))
    .sort({ number: 1 })
    .lean();
  // Read together with the others: what was changed since the first look is seen in all or none.
  const asRead = reached.find(({ _id }) => _id.equals(meeting._id)) ?? meeting;
  return {
    meeting: meetingNow(asRead),
    series: seriesNow(series),
    reached: reached.map(meetingNow),
  };
}
