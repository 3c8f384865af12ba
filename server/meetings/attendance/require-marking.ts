import type { Actor } from '../../accounts/contract.ts';
import { ConflictError, NotPermittedError } from '../../lib/errors.ts';
import type { Tools } from '../../lib/tools.ts';
import type { MeetingRecord } from '../meeting.model.ts';
import { requireMeeting } from '../require-meeting.ts';
import { takesAttendance } from './attendance-time.ts';

/**
 * A meeting of which the actor may say who came.
 *
 * @throws {NotPermittedError} for everybody but coordinators
 * @throws {ConflictError} before it begins, a month after its end, and where it is cancelled
 */
export async function requireMarking(
  tools: Tools,
  actor: Actor,
  meetingId: string,
): Promise<MeetingRecord> {
  const meeting = await requireMeeting(tools, actor, meetingId);
  if (!actor.roles.includes('coordinator')) {
    throw new NotPermittedError('Only a coordinator can say who else came.');
  }
  const decision = takesAttendance({ ...meeting, now: tools.clock.now() });
  if (!decision.allowed) throw new ConflictError(decision.because);
  return meeting;
}
