import type { Actor } from '../../accounts/contract.ts';
import { keyedHash } from '../../lib/keyed-hash.ts';
import { retryWrite } from '../../lib/database/retry.ts';
import { ConflictError } from '../../lib/errors.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { castVoteInput } from './inputs.ts';
import { requireLive } from './require-live.ts';
import { Vote } from './vote.model.ts';

/**
 * My answer to an open vote; a later one takes its place. Announced to nobody, and told to nobody, not
 * even to me: only how many gave each answer, once the vote is closed.
 */
export async function castVote(tools: Tools, actor: Actor, rawInput: unknown): Promise<void> {
  const { meetingId, voteId, choice } = parseInput(castVoteInput, rawInput);
  const { meeting } = await requireLive(tools, actor, meetingId);
  const mine = answerField(tools, actor, voteId);
  const open = { _id: voteId, meetingId: meeting._id, isOpen: true };
  const { matchedCount } = await retryWrite(() =>
    Vote.updateOne(open, { $set: { [mine]: choice } }),
  );
  if (matchedCount === 0) throw new ConflictError('This vote is closed.');
}

/** Where the answer of one person stands, without a name. */
export function answerField(tools: Tools, { personId }: Actor, voteId: string): string {
  return `answers.${keyedHash(tools, 'meetings.vote', `${voteId} ${personId}`).toString('hex')}`;
}
