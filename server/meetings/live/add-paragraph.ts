import type { Actor } from '../../accounts/contract.ts';
import { GuardRefusedError, InvalidInputError } from '../../lib/errors.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { notesKey, WHOLE_MEETING } from './contract.ts';
import { addParagraphInput } from './inputs.ts';
import { keepNotes } from './keep-notes.ts';
import { paragraphUpdate } from './notes-document.ts';
import { requireLive } from './require-live.ts';
import { newWriterNumber } from './writer-number.ts';

/** Adds a paragraph to the notes of an item, or of the meeting, where there is no script. */
export async function addParagraph(tools: Tools, actor: Actor, rawInput: unknown): Promise<void> {
  const { meetingId, itemId, paragraph, checked } = parseInput(addParagraphInput, rawInput);
  const { meeting } = await requireLive(tools, actor, meetingId);
  const key = itemId === null ? WHOLE_MEETING : notesKey(itemId);
  const writer = newWriterNumber(tools, { meetingId, personId: actor.personId });
  let written: Uint8Array | undefined;
  // The same change at each try, so that it stands there once.
  const update = (before: Uint8Array) =>
    (written ??= paragraphUpdate(before, { key, paragraph, writer }));
  try {
    await keepNotes(tools, actor, meeting, { update, checked });
  } catch (error) {
    throw asOfField(error);
  }
}

/** The form has a field for it. */
function asOfField(error: unknown): unknown {
  if (!(error instanceof InvalidInputError) && !(error instanceof GuardRefusedError)) return error;
  const { update, ...others } = error.fields;
  const fields = { ...(update === undefined ? {} : { paragraph: update }), ...others };
  return error instanceof GuardRefusedError
    ? new GuardRefusedError({ fields, rule: error.rule })
    : new InvalidInputError(fields);
}
