import type { Actor } from '../../accounts/contract.ts';
import { requireWordsPass } from '../../accounts/index.ts';
import { retryWrite } from '../../lib/database/retry.ts';
import { NotFoundError } from '../../lib/errors.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { Attendance, hasCome } from '../attendance/attendance.model.ts';
import { asId } from '../meeting.model.ts';
import { keepReflectionInput } from './inputs.ts';
import { requireLog } from './read-log.ts';

/**
 * Keeps what the actor takes from a meeting in their own log; a blank line takes it away. Also where
 * the actor may see the meeting no more.
 */
export async function keepReflection(tools: Tools, actor: Actor, rawInput: unknown): Promise<void> {
  requireLog(actor);
  const { meetingId, reflection, checked } = parseInput(keepReflectionInput, rawInput);
  requireWordsPass(tools, actor, { place: 'message', texts: { reflection }, checked });
  if (!/^[0-9a-f]{24}$/.test(meetingId)) throw notThere();
  const { personId, countyId } = actor;
  const mine = { personId, meetingId: asId(meetingId), countyId, came: hasCome };
  const change = reflection === '' ? { $unset: { reflection: 1 } } : { $set: { reflection } };
  const { matchedCount } = await retryWrite(() => Attendance.updateOne(mine, change));
  if (matchedCount === 0) throw notThere();
}

const notThere = () => new NotFoundError('This meeting is not in your log.');
