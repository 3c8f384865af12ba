import type { Actor } from '../../accounts/contract.ts';
import { NotPermittedError } from '../../lib/errors.ts';
import type { Tools } from '../../lib/tools.ts';
import type { MeetingRecord } from '../meeting.model.ts';
import { mayJoinInAgenda } from '../policy.ts';
import { requireMeeting } from '../require-meeting.ts';

/**
 * A date that the actor may see and whose agenda still takes wishes.
 *
 * @throws {NotFoundError}
 * @throws {NotPermittedError}
 */
export async function requireJoinIn(
  tools: Tools,
  actor: Actor,
  meetingId: string,
): Promise<MeetingRecord> {
  const meeting = await requireMeeting(tools, actor, meetingId);
  const decision = mayJoinInAgenda({ ...meeting, now: tools.clock.now() });
  if (!decision.allowed) throw new NotPermittedError(decision.because);
  return meeting;
}
