import type { Actor } from '../accounts/contract.ts';
import { retryWrite } from '../lib/database/retry.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { announceNoted } from './announce-noted.ts';
import { MatchNote } from './match-note.model.ts';
import { noteInput } from './note-inputs.ts';
import type { SavedNote } from './page-views.ts';
import { mayTakeBackNote } from './policy.ts';
import { factsOf, requireAllowed, requireNote } from './require-note.ts';

/** Without words. What is left is its id and that it was here. */
const emptied = {
  ...{ state: 'takenBack', text: '', earlier: [], agreedBy: [], answer: null },
} as const;

/** Takes my own note back, with who agreed and what was answered: nobody can read it any more. */
export async function takeBackNote(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedNote> {
  const ids = parseInput(noteInput, rawInput);
  const { activity, note } = await requireNote(actor, ids);
  requireAllowed(mayTakeBackNote(actor, factsOf(note)));
  const { countyId } = actor;
  await retryWrite(() => MatchNote.updateOne({ _id: note._id, countyId }, { $set: emptied }));
  await announceNoted(tools, activity);
  return ids;
}
