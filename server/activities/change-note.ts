import type { Actor } from '../accounts/contract.ts';
import { requireMayWrite } from '../accounts/index.ts';
import { retryWrite } from '../lib/database/retry.ts';
import { ConflictError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { isNotThere } from '../lib/trusted-filters.ts';
import { announceNoted } from './announce-noted.ts';
import { MatchNote } from './match-note.model.ts';
import { changeNoteInput } from './note-inputs.ts';
import type { SavedNote } from './page-views.ts';
import { mayChangeNote } from './policy.ts';
import { factsOf, requireAllowed, requireNote } from './require-note.ts';
import { requireNotePasses } from './require-note-passes.ts';

/** Moderators are shown what it said before; more than this is no short while. */
const EARLIER_KEPT = 5;

/**
 * Puts other words into my own note, for a short while and until somebody has agreed or answered:
 * nobody's name comes to stand at words they have not read.
 *
 * @throws {ConflictError} where somebody agreed or answered at the same moment
 */
export async function changeNote(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedNote> {
  const { kind, note: text, checked, ...ids } = parseInput(changeNoteInput, rawInput);
  const { activity, note } = await requireNote(actor, ids);
  const at = tools.clock.now();
  requireAllowed(mayChangeNote(actor, factsOf(note), at));
  requireMayWrite(tools, actor);
  requireNotePasses(tools, actor, { note: text, checked });
  if (note.kind === kind && note.text === text) return ids;
  const { countyId } = actor;
  const key = { _id: note._id, countyId };
  const isUntouched = { state: 'shown', isAnswered: false, 'agreedBy.0': isNotThere() } as const;
  const earlier = { $each: [{ text: note.text, at }], $slice: -EARLIER_KEPT };
  const { modifiedCount } = await retryWrite(() =>
    MatchNote.updateOne(
      { ...key, ...isUntouched, kind: note.kind, text: note.text },
      { $set: { kind, text }, $push: { earlier } },
    ),
  );
  const saved = modifiedCount > 0 || (await MatchNote.findOne({ ...key, kind, text }).lean());
  if (!saved) {
    throw new ConflictError(
      'Somebody agreed or answered at the same moment, so it stays as it is.',
    );
  }
  await announceNoted(tools, activity);
  return ids;
}
