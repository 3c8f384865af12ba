import type { Actor } from '../accounts/contract.ts';
import { requireMayWrite } from '../accounts/index.ts';
import { retryWrite } from '../lib/database/retry.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { announceNoted } from './announce-noted.ts';
import { MatchNote } from './match-note.model.ts';
import { answerNoteInput } from './note-inputs.ts';
import type { SavedNote } from './page-views.ts';
import { mayChangeAnswer } from './policy.ts';
import { factsOf, requireAllowed, requireNote } from './require-note.ts';
import { requireNotePasses } from './require-note-passes.ts';

/** Puts other words into my own answer, for a short while. */
export async function changeAnswer(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedNote> {
  const { answer: text, checked, ...ids } = parseInput(answerNoteInput, rawInput);
  const { activity, note } = await requireNote(actor, ids);
  requireAllowed(mayChangeAnswer(actor, factsOf(note), tools.clock.now()));
  requireMayWrite(tools, actor);
  requireNotePasses(tools, actor, { answer: text, checked });
  const { countyId, personId } = actor;
  const mine = {
    _id: note._id,
    countyId,
    'answer.byId': personId,
    'answer.state': 'shown',
  } as const;
  const { modifiedCount } = await retryWrite(() =>
    MatchNote.updateOne(mine, { $set: { 'answer.text': text } }),
  );
  if (modifiedCount > 0) await announceNoted(tools, activity);
  return ids;
}
