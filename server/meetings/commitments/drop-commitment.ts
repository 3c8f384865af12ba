import type { Actor } from '../../accounts/contract.ts';
import { retryWrite } from '../../lib/database/retry.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { requireMeeting } from '../require-meeting.ts';
import { Commitment } from './commitment.model.ts';
import { commitmentsInput } from './inputs.ts';

/** Deletes the actor's own line of a meeting for good, with all that was said of it since. */
export async function dropCommitment(tools: Tools, actor: Actor, rawInput: unknown): Promise<void> {
  const { meetingId } = parseInput(commitmentsInput, rawInput);
  const { _id } = await requireMeeting(tools, actor, meetingId);
  const mine = { personId: actor.personId, meetingId: _id };
  await retryWrite(() => Commitment.deleteOne(mine));
}
