import type { Actor } from '../accounts/contract.ts';
import { retryWrite } from '../lib/database/retry.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { announceNoted } from './announce-noted.ts';
import { MatchNote } from './match-note.model.ts';
import { noteInput } from './note-inputs.ts';
import type { SavedNote } from './page-views.ts';
import { requireNote } from './require-note.ts';

/** Takes my "I agree" back. Where there is none, nothing changes. */
export async function takeBackAgreement(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedNote> {
  const ids = parseInput(noteInput, rawInput);
  const { activity, note } = await requireNote(actor, ids);
  const { countyId, personId } = actor;
  const { modifiedCount } = await retryWrite(() =>
    MatchNote.updateOne({ _id: note._id, countyId }, { $pull: { agreedBy: personId } }),
  );
  if (modifiedCount > 0) await announceNoted(tools, activity);
  return ids;
}
