import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { noteInput } from './note-inputs.ts';
import { viewNotes } from './note-views.ts';
import type { NotePage } from './page-views.ts';
import { noteNotThere, requireNote } from './require-note.ts';

/** One note by itself, with what the actor may do with it. */
export async function getNote(tools: Tools, actor: Actor, rawInput: unknown): Promise<NotePage> {
  const { activity, note } = await requireNote(actor, parseInput(noteInput, rawInput));
  const [view] = await viewNotes(tools, actor, { activity, notes: [note] });
  if (!view) throw noteNotThere();
  const { _id, name, organisationId, organisationName } = activity;
  const organisation = { id: organisationId.toString(), name: organisationName };
  return { note: view, activity: { id: _id.toString(), name, organisation } };
}
