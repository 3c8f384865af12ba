import type { Actor } from '../../accounts/contract.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { requireMeeting } from '../require-meeting.ts';
import { asBase64, fromBase64 } from './base64.ts';
import type { NotesMissing } from './contract.ts';
import { openNotesInput } from './inputs.ts';
import { notesSince, vectorOf } from './notes-document.ts';
import { processStateOf } from './process-state.ts';

/** What a browser lacks of the notes of a meeting, given what it says that it has. */
export async function openNotes(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<NotesMissing> {
  const { meetingId, vector } = parseInput(openNotesInput, rawInput);
  const { _id, countyId } = await requireMeeting(tools, actor, meetingId);
  const { bytes, seq } = await processStateOf(tools).notes.read({ meetingId: _id, countyId });
  return {
    update: asBase64(notesSince(bytes, fromBase64(vector))),
    vector: asBase64(vectorOf(bytes)),
    seq,
  };
}
