import type { Actor } from '../accounts/contract.ts';
import { requireMayWrite } from '../accounts/index.ts';
import { retryWrite } from '../lib/database/retry.ts';
import { ConflictError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { asId } from './activity.model.ts';
import { announceNoted } from './announce-noted.ts';
import { MatchNote, type MatchNoteRecord } from './match-note.model.ts';
import { answerNoteInput } from './note-inputs.ts';
import type { SavedNote } from './page-views.ts';
import { mayAnswer } from './policy.ts';
import { factsOf, requireAllowed, requireNote } from './require-note.ts';
import { requireNotePasses } from './require-note-passes.ts';

/**
 * The answer of those who run the activity: one to a note, whoever of them gives it. It stands beside
 * the note and changes nothing of it. The same form sent twice answers once.
 *
 * @throws {ConflictError} where there was an answer before
 */
export async function answerNote(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedNote> {
  const { answer: text, checked, ...ids } = parseInput(answerNoteInput, rawInput);
  const { activity, note } = await requireNote(actor, ids);
  requireAllowed(mayAnswer(actor, activity.organisationId.toString(), factsOf(note)));
  requireMayWrite(tools, actor);
  requireNotePasses(tools, actor, { answer: text, checked });
  const { countyId, personId } = actor;
  const at = tools.clock.now();
  const answer = { byId: asId(personId), text, at, state: 'shown' as const };
  const key = { _id: note._id, countyId };
  const { modifiedCount } = await retryWrite(() =>
    MatchNote.updateOne(
      { ...key, state: 'shown', isAnswered: false },
      { $set: { answer, isAnswered: true } },
    ),
  );
  if (modifiedCount === 0) requireSame(await MatchNote.findOne(key).lean(), { personId, text });
  else await announceNoted(tools, activity);
  return ids;
}

/** @throws {ConflictError} but for this very answer, which was sent before */
function requireSame(
  note: MatchNoteRecord | null,
  { personId, text }: { personId: string; text: string },
): void {
  const { answer } = note ?? {};
  if (answer?.byId.toString() === personId && answer.text === text) return;
  throw new ConflictError('This note has been answered before. A note is answered once.');
}
