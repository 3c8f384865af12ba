import type { Actor } from '../../accounts/contract.ts';
import { requireWordsPass } from '../../accounts/index.ts';
import { retryWrite } from '../../lib/database/retry.ts';
import { ConflictError, NotFoundError } from '../../lib/errors.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { lessThan } from '../../lib/trusted-filters.ts';
import { asId } from '../meeting.model.ts';
import { requireMeeting } from '../require-meeting.ts';
import { asksAt } from './commitment-time.ts';
import { Commitment } from './commitment.model.ts';
import { answerCommitmentInput } from './inputs.ts';

/**
 * Keeps how it went with what the actor wrote at an earlier date of the series, and a line about it.
 * Both are for the actor alone, also where the words were shared. Said again it says the newest.
 */
export async function answerCommitment(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<void> {
  const input = parseInput(answerCommitmentInput, rawInput);
  const { commitmentId, progress, note, checked } = input;
  const meeting = await requireMeeting(tools, actor, input.meetingId);
  if (!asksAt(meeting, tools.clock.now())) {
    throw new ConflictError(
      'This can be said in the week before the meeting, at it, or soon after.',
    );
  }
  requireWordsPass(tools, actor, { place: 'message', texts: { note }, checked });
  if (!/^[0-9a-f]{24}$/.test(commitmentId)) throw notThere();
  const { personId } = actor;
  const { seriesId, startsAt, _id: answeredFor } = meeting;
  const mine = { _id: asId(commitmentId), personId, seriesId, startsAt: lessThan(startsAt) };
  const { matchedCount } = await retryWrite(() =>
    Commitment.updateOne(mine, { $set: { progress, note, answeredFor } }),
  );
  if (matchedCount === 0) throw notThere();
}

const notThere = () => new NotFoundError('We could not find that line.');
