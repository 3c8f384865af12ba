import type { Actor } from '../accounts/contract.ts';
import { requireMayWrite } from '../accounts/index.ts';
import { isDuplicateKey, retryWrite } from '../lib/database/retry.ts';
import { ConflictError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { asId } from './activity.model.ts';
import { announceNoted } from './announce-noted.ts';
import { MatchNote, newNoteId, noteClientKey, notePlace } from './match-note.model.ts';
import { writeNoteInput } from './note-inputs.ts';
import type { SavedNote } from './page-views.ts';
import { mayNote } from './policy.ts';
import { requireActivity } from './require-activity.ts';
import { requireAllowed } from './require-note.ts';
import { requireNotePasses } from './require-note-passes.ts';

/**
 * Says whom an activity suited or did not suit, by situation. The same form sent twice says it once.
 *
 * @throws {ConflictError} where the form was changed after it had been saved
 */
export async function writeNote(tools: Tools, actor: Actor, rawInput: unknown): Promise<SavedNote> {
  const { activityId, kind, note, clientId, checked } = parseInput(writeNoteInput, rawInput);
  const activity = await requireActivity(actor, activityId);
  requireAllowed(mayNote(actor, activity.organisationId.toString()));
  requireMayWrite(tools, actor);
  requireNotePasses(tools, actor, { note, checked });
  const writtenAt = tools.clock.now();
  const _id = newNoteId();
  const record = {
    ...{ _id, activityId: activity._id, kind, text: note, writtenAt, clientId },
    ...{ countyId: asId(actor.countyId), authorId: asId(actor.personId) },
    ...{ state: 'shown' as const, earlier: [], agreedBy: [], answer: null, isAnswered: false },
    place: notePlace(writtenAt, _id),
  };
  try {
    await retryWrite(() => MatchNote.create(record));
  } catch (error) {
    if (!isDuplicateKey(error, noteClientKey)) throw error;
    const saved = await findSaved(actor, { clientId, activityId, kind, text: note });
    if (saved.noteId !== _id.toString()) return saved;
  }
  await announceNoted(tools, activity);
  return { activityId, noteId: _id.toString() };
}

interface Said {
  clientId: string;
  activityId: string;
  kind: string;
  text: string;
}

async function findSaved({ personId: authorId }: Actor, said: Said): Promise<SavedNote> {
  const { clientId, activityId, kind, text } = said;
  const found = await MatchNote.findOne({ authorId, clientId }).lean();
  const isSame = found?.activityId.toString() === activityId && found.kind === kind;
  // One that was taken back meanwhile has lost its words: saying it once more needs a new form.
  if (!isSame || found?.text !== text) {
    throw new ConflictError(
      'This form was sent before. Load the page again to write another note.',
    );
  }
  return { activityId, noteId: found._id.toString() };
}
