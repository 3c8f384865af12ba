import type { Actor } from '../../accounts/contract.ts';
import { isDuplicateKey, retryWrite } from '../../lib/database/retry.ts';
import { ConflictError, InvalidInputError } from '../../lib/errors.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { requireMeeting } from '../require-meeting.ts';
import { takesAttendance } from './attendance-time.ts';
import { Attendance, attendanceKey } from './attendance.model.ts';
import { sayAttendedInput } from './inputs.ts';
import { rowOf } from './keep-attendance.ts';
import { readWays } from './read-ways.ts';

/**
 * Keeps whether the actor was at a meeting, and how. What somebody says of themselves stands, whatever
 * a coordinator said before or says later. Taken back, what they wrote about it in their log is gone.
 */
export async function sayAttended(tools: Tools, actor: Actor, rawInput: unknown): Promise<void> {
  const { meetingId, came } = parseInput(sayAttendedInput, rawInput);
  const meeting = await requireMeeting(tools, actor, meetingId);
  const now = tools.clock.now();
  const decision = takesAttendance({ ...meeting, now });
  if (!decision.allowed) throw new ConflictError(decision.because);
  if (came !== 'no' && !(await readWays(meeting)).includes(came)) {
    throw new InvalidInputError({ came: 'This meeting could not be joined from elsewhere.' });
  }
  const { personId } = actor;
  const mine = { personId, meetingId: meeting._id };
  const change = {
    $set: { came, isOwn: true, saidBy: personId, saidAt: now },
    ...(came === 'no' && { $unset: { reflection: 1 as const } }),
    $setOnInsert: rowOf(actor, meeting),
  };
  const keep = () => Attendance.updateOne(mine, change, { upsert: true });
  await retryWrite(async () => {
    try {
      await keep();
    } catch (error) {
      if (!isDuplicateKey(error, attendanceKey)) throw error;
      await keep();
    }
  });
}
