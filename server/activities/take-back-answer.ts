import type { Actor } from '../accounts/contract.ts';
import { retryWrite } from '../lib/database/retry.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { announceNoted } from './announce-noted.ts';
import { MatchNote } from './match-note.model.ts';
import { noteInput } from './note-inputs.ts';
import type { SavedNote } from './page-views.ts';
import { mayTakeBackAnswer } from './policy.ts';
import { factsOf, requireAllowed, requireNote } from './require-note.ts';

/** Takes my own answer back with its words. The note is not answered a second time. */
export async function takeBackAnswer(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedNote> {
  const ids = parseInput(noteInput, rawInput);
  const { activity, note } = await requireNote(actor, ids);
  requireAllowed(mayTakeBackAnswer(actor, factsOf(note)));
  const { countyId, personId } = actor;
  await retryWrite(() =>
    MatchNote.updateOne(
      { _id: note._id, countyId, 'answer.byId': personId },
      { $set: { 'answer.state': 'takenBack', 'answer.text': '' } },
    ),
  );
  await announceNoted(tools, activity);
  return ids;
}
