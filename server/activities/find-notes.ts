import type { Actor } from '../accounts/contract.ts';
import { lessThan } from '../lib/trusted-filters.ts';
import type { ActivityRecord } from './activity.model.ts';
import { activitiesLimits } from './contract.ts';
import { MatchNote, type MatchNoteRecord } from './match-note.model.ts';
import { seesHiddenNotes } from './policy.ts';
import { isNoteId } from './require-note.ts';

interface FoundNotes {
  notes: MatchNoteRecord[];
  /** The last of them, where there are more before it. */
  older: string | null;
}

/**
 * Notes of an activity, newest first, from the one named on. The cursor is a note and no moment,
 * since those who run the activity do not learn when it was written. Those that a moderator has
 * hidden are there for moderators and for who wrote them.
 */
export async function findNotes(
  actor: Actor,
  { countyId, _id: activityId }: Pick<ActivityRecord, '_id' | 'countyId'>,
  before: string,
): Promise<FoundNotes> {
  const its = { countyId, activityId };
  const cursor = isNoteId(before)
    ? await MatchNote.findOne({ _id: before, ...its }, { place: 1 }).lean()
    : null;
  const whose = seesHiddenNotes(actor) ? {} : { authorId: actor.personId };
  const found = await MatchNote.find({
    ...its,
    $or: [{ state: 'shown' as const }, { state: 'hidden' as const, ...whose }],
    ...(cursor ? { place: lessThan(cursor.place) } : {}),
  })
    .sort({ place: -1 })
    .limit(activitiesLimits.notesOnPage + 1)
    .lean();
  const notes = found.slice(0, activitiesLimits.notesOnPage);
  const older = found.length > notes.length ? (notes.at(-1)?._id.toString() ?? null) : null;
  return { notes, older };
}
