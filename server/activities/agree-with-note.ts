import type { Actor } from '../accounts/contract.ts';
import { requireMayWrite } from '../accounts/index.ts';
import { retryWrite } from '../lib/database/retry.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { otherThan } from '../lib/trusted-filters.ts';
import { announceNoted } from './announce-noted.ts';
import { MatchNote } from './match-note.model.ts';
import { noteInput } from './note-inputs.ts';
import type { SavedNote } from './page-views.ts';
import { mayAgree } from './policy.ts';
import { factsOf, requireAllowed, requireNote } from './require-note.ts';

/** "I agree", with my name, to what a colleague found. Said again it changes nothing. */
export async function agreeWithNote(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedNote> {
  const ids = parseInput(noteInput, rawInput);
  const { activity, note } = await requireNote(actor, ids);
  requireAllowed(mayAgree(actor, activity.organisationId.toString(), factsOf(note)));
  requireMayWrite(tools, actor);
  const { countyId, personId } = actor;
  const { modifiedCount } = await retryWrite(() =>
    MatchNote.updateOne(
      { _id: note._id, countyId, state: 'shown', agreedBy: otherThan(personId) },
      { $push: { agreedBy: personId } },
    ),
  );
  if (modifiedCount > 0) await announceNoted(tools, activity);
  return ids;
}
