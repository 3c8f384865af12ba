import type { Actor } from '../../accounts/contract.ts';
import { ConflictError } from '../../lib/errors.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { countVotes } from './count-votes.ts';
import { closeVoteInput } from './inputs.ts';
import { tellChanged } from './keep-live.ts';
import { requireLead } from './require-live.ts';
import { Vote } from './vote.model.ts';

/** Shows how many gave each answer, for good. Closed twice it stays as it is. */
export async function closeVote(tools: Tools, actor: Actor, rawInput: unknown): Promise<void> {
  const { meetingId, voteId } = parseInput(closeVoteInput, rawInput);
  const { meeting } = await requireLead(tools, actor, meetingId);
  const vote = { _id: voteId, meetingId: meeting._id };
  await countVotes(vote);
  const isClosed = await Vote.exists({ ...vote, isOpen: false });
  if (!isClosed) throw new ConflictError('There is no such vote.');
  tellChanged(tools, meeting._id);
}
