import type { Actor } from '../../accounts/contract.ts';
import { NotFoundError, NotPermittedError } from '../../lib/errors.ts';
import type { Tools } from '../../lib/tools.ts';
import { seriesNow } from '../later-fields.ts';
import type { MeetingRecord } from '../meeting.model.ts';
import { mayChangeMeetings } from '../policy.ts';
import { requireMeeting } from '../require-meeting.ts';
import { Series, type SeriesRecord } from '../series.model.ts';

/**
 * A date whose series the actor may plan anew: whoever may change meetings.
 *
 * @throws {NotPermittedError} for those who only see it
 */
export async function requireRota(
  tools: Tools,
  actor: Actor,
  meetingId: string,
): Promise<{ meeting: MeetingRecord; series: SeriesRecord }> {
  const meeting = await requireMeeting(tools, actor, meetingId);
  const decision = mayChangeMeetings(actor);
  if (!decision.allowed) throw new NotPermittedError(decision.because);
  const series = await Series.findOne({ _id: meeting.seriesId, countyId: actor.countyId }).lean();
  if (!series) throw new NotFoundError('We could not find that meeting.');
  return { meeting, series: seriesNow(series) };
}
