import type { Actor } from '../accounts/contract.ts';
import { NotFoundError, NotPermittedError } from '../lib/errors.ts';
import { otherThan } from '../lib/trusted-filters.ts';
import type { ActivityRecord } from './activity.model.ts';
import { MatchNote, type MatchNoteRecord } from './match-note.model.ts';
import { maySeeHiddenNote, type NoteFacts } from './policy.ts';
import { requireActivity } from './require-activity.ts';

interface Found {
  activity: ActivityRecord;
  note: MatchNoteRecord;
}

/**
 * A note that the actor may see, with its activity. One of an activity that is not there for the
 * actor, one that was taken back, one that a moderator hid, an unknown and a malformed id are refused
 * alike.
 *
 * @throws {NotFoundError}
 */
export async function requireNote(
  actor: Actor,
  { activityId, noteId }: { activityId: string; noteId: string },
): Promise<Found> {
  const activity = await requireActivity(actor, activityId);
  const { countyId } = actor;
  const key = { _id: noteId, countyId, activityId, state: otherThan('takenBack' as const) };
  const note = isNoteId(noteId) ? await MatchNote.findOne(key).lean() : null;
  const isSeen = note?.state === 'shown' || (note && maySeeHiddenNote(actor, factsOf(note)));
  if (!note || !isSeen) throw noteNotThere();
  return { activity, note };
}

export function noteNotThere(): NotFoundError {
  return new NotFoundError('We could not find that note. It may be gone already.');
}

export function isNoteId(text: string): boolean {
  return /^[0-9a-f]{24}$/.test(text);
}

/** What the policy asks of a note. */
export function factsOf({
  authorId,
  state,
  agreedBy,
  answer,
  isAnswered,
  writtenAt,
}: MatchNoteRecord): NoteFacts {
  return {
    authorId: authorId.toString(),
    isHidden: state === 'hidden',
    isAgreed: agreedBy.length > 0,
    isAnswered,
    writtenAt,
    answer: answer && {
      byId: answer.byId.toString(),
      isHidden: answer.state === 'hidden',
      at: answer.at,
    },
  };
}

/** @throws {NotPermittedError} for those who may see the thing but not do this to it */
export function requireAllowed(decision: { allowed: true } | { allowed: false; because: string }) {
  if (!decision.allowed) throw new NotPermittedError(decision.because);
}
