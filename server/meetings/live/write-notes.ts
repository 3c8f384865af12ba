import type { Actor } from '../../accounts/contract.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { requireMeeting } from '../require-meeting.ts';
import { asBase64, fromBase64 } from './base64.ts';
import type { NotesStored } from './contract.ts';
import { writeNotesInput } from './inputs.ts';
import { keepNotes, requireNotesOpen } from './keep-notes.ts';
import { vectorOf } from './notes-document.ts';

/**
 * Adds what a browser has written to the notes, whatever others wrote meanwhile. Answered only once it
 * is stored on a majority. Sent again it changes nothing.
 */
export async function writeNotes(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<NotesStored> {
  const { meetingId, update, checked } = parseInput(writeNotesInput, rawInput);
  const meeting = await requireMeeting(tools, actor, meetingId);
  requireNotesOpen(tools, actor, meeting);
  const written = fromBase64(update);
  const stored = await keepNotes(tools, actor, meeting, { update: () => written, checked });
  return { vector: asBase64(vectorOf(stored.bytes)), seq: stored.seq };
}
