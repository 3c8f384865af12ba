import type { Actor } from '../../accounts/contract.ts';
import { isDuplicateKey, retryWrite } from '../../lib/database/retry.ts';
import { ConflictError } from '../../lib/errors.ts';
import { parseInput } from '../../lib/parse-input.ts';
import { announceAgenda } from '../announce-changed.ts';
import type { MeetingsTools } from '../meetings-tools.ts';
import { AgendaVote } from './agenda-vote.model.ts';
import type { SavedVote } from './contract.ts';
import { findCandidates } from './find-candidates.ts';
import { voteForItemInput } from './inputs.ts';
import { requireJoinIn } from './require-join-in.ts';

/**
 * Says that the actor would like to talk about something that came up, or no longer. One vote a person
 * and thing; how many there are is shown, and never whose.
 */
export async function voteForItem(
  tools: MeetingsTools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedVote> {
  const { meetingId, key, on } = parseInput(voteForItemInput, rawInput);
  const meeting = await requireJoinIn(tools, actor, meetingId);
  const vote = {
    ...{ countyId: meeting.countyId, meetingId: meeting._id },
    ...{ key, personId: actor.personId },
  };
  if (on) {
    const candidates = await findCandidates(tools, actor, meeting);
    if (!candidates.some((one) => one.key === key)) {
      throw new ConflictError('That is not among what came up any more. Load the page again.');
    }
    await retryWrite(() => AgendaVote.create(vote)).catch((error: unknown) => {
      if (!isDuplicateKey(error)) throw error;
    });
  } else {
    await retryWrite(() => AgendaVote.deleteOne(vote));
  }
  await announceAgenda(tools, meeting);
  return { meetingId, key, on };
}
