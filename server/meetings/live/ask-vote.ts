import type { Actor } from '../../accounts/contract.ts';
import { requireWordsPass } from '../../accounts/index.ts';
import { isDuplicateKey, retryWrite } from '../../lib/database/retry.ts';
import { ConflictError } from '../../lib/errors.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { newId } from '../meeting.model.ts';
import { askVoteInput } from './inputs.ts';
import { tellChanged } from './keep-live.ts';
import { requireLead } from './require-live.ts';
import { Vote } from './vote.model.ts';

/** Puts a question to all who are here. One at a time. Guard reads it. */
export async function askVote(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<{ voteId: string }> {
  const { meetingId, question, checked } = parseInput(askVoteInput, rawInput);
  const { meeting } = await requireLead(tools, actor, meetingId);
  requireWordsPass(tools, actor, { place: 'resource', texts: { question }, checked });
  const { _id, countyId } = meeting;
  const voteId = newId();
  const vote = { _id: voteId, meetingId: _id, countyId, question, isOpen: true, answers: {} };
  await retryWrite(async () => {
    try {
      await Vote.create({ ...vote, askedAt: tools.clock.now() });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      // Either another one is open, or this one was written before its answer was lost.
      const isMine = await Vote.exists({ _id: voteId });
      if (!isMine) throw new ConflictError('Close the open vote first.');
    }
  });
  tellChanged(tools, _id);
  return { voteId: voteId.toString() };
}
