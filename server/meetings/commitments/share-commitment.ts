import type { Actor } from '../../accounts/contract.ts';
import { requireMayWrite } from '../../accounts/index.ts';
import { retryWrite } from '../../lib/database/retry.ts';
import { NotFoundError } from '../../lib/errors.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { isNotThere } from '../../lib/trusted-filters.ts';
import { requireMeeting } from '../require-meeting.ts';
import { Commitment } from './commitment.model.ts';
import { shareCommitmentInput } from './inputs.ts';
import { requireNotHidden } from './require-not-hidden.ts';

/** Shows the actor's own line to those who may see the meeting, or to nobody else any more. */
export async function shareCommitment(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<void> {
  const { meetingId, share } = parseInput(shareCommitmentInput, rawInput);
  const { _id } = await requireMeeting(tools, actor, meetingId);
  const isShared = share === 'yes';
  if (isShared) requireMayWrite(tools, actor);
  const mine = { personId: actor.personId, meetingId: _id };
  const { matchedCount } = await retryWrite(() =>
    Commitment.updateOne({ ...mine, isHidden: isNotThere() }, { $set: { isShared } }),
  );
  if (matchedCount > 0) return;
  await requireNotHidden(mine);
  throw new NotFoundError('We could not find that line.');
}
