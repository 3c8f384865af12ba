import type { Actor } from '../../accounts/contract.ts';
import { requireMayWrite } from '../../accounts/index.ts';
import { ConflictError } from '../../lib/errors.ts';
import type { Tools } from '../../lib/tools.ts';
import { Agenda } from '../agenda/agenda.model.ts';
import type { MeetingRecord } from '../meeting.model.ts';
import { asBase64 } from './base64.ts';
import { notesKey, WHOLE_MEETING } from './contract.ts';
import { liveHours } from './live-hours.ts';
import { addToNotes } from './notes-document.ts';
import { requireNotesPass } from './notes-guard.ts';
import { mayAddNotes } from './policy.ts';
import { processStateOf } from './process-state.ts';
import type { Notes } from './stored-notes.ts';
import { tellNotes } from './tell-live.ts';
import { isWriterNumber } from './writer-number.ts';

interface Written {
  /** Given the notes as they are when it is their turn. */
  update: (before: Notes['bytes']) => Uint8Array;
  checked: string | undefined;
}

/** @throws {ConflictError} before the page of the meeting opens, and some time after it has closed */
export function requireNotesOpen(tools: Tools, actor: Actor, meeting: MeetingRecord): void {
  requireMayWrite(tools, actor);
  const decision = mayAddNotes(tools.clock.now(), liveHours(meeting));
  if (!decision.allowed) throw new ConflictError(decision.because);
}

/**
 * Adds to the notes of a meeting, once Guard has seen how they read then, and tells those who have them
 * open.
 */
export async function keepNotes(
  tools: Tools,
  actor: Actor,
  meeting: MeetingRecord,
  { update, checked }: Written,
): Promise<Notes> {
  const { _id, countyId } = meeting;
  const writer = { meetingId: _id.toString(), personId: actor.personId };
  const agenda = await Agenda.findById(_id, { 'items.id': 1 }).lean();
  const keys = [WHOLE_MEETING, ...(agenda?.items ?? []).map(({ id }) => notesKey(id))];
  const isMine = (number: number) => isWriterNumber(tools, writer, number);
  const { here, notes } = processStateOf(tools);
  return notes.write(
    { meetingId: _id, countyId },
    (before) => {
      const { bytes: after } = addToNotes(before, update(before), { keys, isMine });
      if (after !== before) {
        requireNotesPass(tools, actor, { before, after, checked: checked !== undefined });
      }
      return after;
    },
    (news) => {
      const { seq } = news;
      const meetingId = _id.toString();
      tellNotes(tools, here, { meetingId, update: asBase64(news.update), seq });
    },
  );
}
