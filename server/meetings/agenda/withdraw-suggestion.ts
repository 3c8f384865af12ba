import type { Actor } from '../../accounts/contract.ts';
import { retryWrite } from '../../lib/database/retry.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { announceAgenda } from '../announce-changed.ts';
import type { SavedSuggestion } from './contract.ts';
import { suggestionInput } from './inputs.ts';
import { requireJoinIn } from './require-join-in.ts';
import { Suggestion } from './suggestion.model.ts';

/**
 * Takes back what the actor suggested. Of others it takes nothing back, and says nothing of it: what a
 * coordinator has put on the agenda stays there.
 */
export async function withdrawSuggestion(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedSuggestion> {
  const { meetingId, key } = parseInput(suggestionInput, rawInput);
  const meeting = await requireJoinIn(tools, actor, meetingId);
  const [, id = ''] = /^suggested:([0-9a-f]{24})$/.exec(key) ?? [];
  if (id !== '') {
    const mine = { _id: id, meetingId: meeting._id, personId: actor.personId };
    await retryWrite(() => Suggestion.deleteOne(mine));
    await announceAgenda(tools, meeting);
  }
  return { meetingId, key };
}
