import type { Actor } from '../../accounts/contract.ts';
import { requireMayWrite } from '../../accounts/index.ts';
import { ConflictError, NotPermittedError } from '../../lib/errors.ts';
import type { Tools } from '../../lib/tools.ts';
import type { MeetingRecord } from '../meeting.model.ts';
import { requireMeeting } from '../require-meeting.ts';
import { liveHours } from './live-hours.ts';
import { Live, type LiveRecord } from './live.model.ts';
import { mayLead, mayTakePart } from './policy.ts';

/** A meeting with what stands of it live. */
interface LiveMeeting {
  meeting: MeetingRecord;
  live: Pick<LiveRecord, 'chairId' | 'itemId' | 'since' | 'hands' | 'round'>;
}

const notBegun: LiveMeeting['live'] = { chairId: null, itemId: null, since: null, hands: [] };

/** @throws {NotFoundError} as for an unknown address, where the actor may not see the meeting */
export async function readLive(
  tools: Tools,
  actor: Actor,
  meetingId: string,
): Promise<LiveMeeting> {
  const meeting = await requireMeeting(tools, actor, meetingId);
  const live = await Live.findOne({ _id: meeting._id, countyId: meeting.countyId }).lean();
  return { meeting, live: live ?? notBegun };
}

/**
 * A meeting in which the actor can do something now.
 *
 * @throws {ConflictError} before its page opens and once it has closed
 */
export async function requireLive(
  tools: Tools,
  actor: Actor,
  meetingId: string,
): Promise<LiveMeeting> {
  const found = await readLive(tools, actor, meetingId);
  requireMayWrite(tools, actor);
  const decision = mayTakePart(tools.clock.now(), liveHours(found.meeting));
  if (!decision.allowed) throw new ConflictError(decision.because);
  return found;
}

/** @throws {NotPermittedError} for those who neither chair nor coordinate */
export async function requireLead(
  tools: Tools,
  actor: Actor,
  meetingId: string,
): Promise<LiveMeeting> {
  const found = await requireLive(tools, actor, meetingId);
  const decision = mayLead(actor, chairOf(found.live));
  if (!decision.allowed) throw new NotPermittedError(decision.because);
  return found;
}

export function chairOf({ chairId }: Pick<LiveRecord, 'chairId'>): { chairId: string | null } {
  return { chairId: chairId && chairId.toString() };
}
