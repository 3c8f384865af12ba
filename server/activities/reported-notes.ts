import type { ShownThing, ThingPlace, WordsNearby } from '../lib/reportable.ts';
import { formatText } from '../lib/text/format-text.ts';
import type { Tools } from '../lib/tools.ts';
import { Activity } from './activity.model.ts';
import { announceNoted } from './announce-noted.ts';
import { noteKindWords } from './contract.ts';
import { MatchNote, type MatchNoteRecord } from './match-note.model.ts';
import { isNoteId } from './require-note.ts';

// What the two reportables of notes have in common. Nothing here asks about a reader.

export async function findReported({
  countyId,
  thingId,
}: ThingPlace): Promise<MatchNoteRecord | null> {
  return isNoteId(thingId) ? MatchNote.findOne({ _id: thingId, countyId }).lean() : null;
}

/** "Allotment mornings. Did not suit:" */
export function titleOf({ kind }: MatchNoteRecord, activityName: string): string {
  return `${activityName}. ${noteKindWords[kind]}:`;
}

export function pathOf({ activityId, _id }: MatchNoteRecord): string {
  return `/whats-on/${activityId.toString()}/notes/${_id.toString()}`;
}

/** What a note and its answer are shown with to moderators: each other, and the way there. */
export async function noteThings(
  note: MatchNoteRecord,
  reported: 'note' | 'answer',
): Promise<Pick<ShownThing, 'title' | 'around' | 'path'>> {
  const { countyId, activityId } = note;
  const activity = await Activity.findOne(
    { _id: activityId, countyId },
    { name: 1, state: 1 },
  ).lean();
  return {
    title: titleOf(note, activity?.name ?? ''),
    around: aroundOf(note, reported),
    path: activity?.state === 'open' ? pathOf(note) : null,
  };
}

/** A note by itself has nothing around it. */
function aroundOf(note: MatchNoteRecord, reported: 'note' | 'answer'): WordsNearby[] {
  const { answer, authorId, writtenAt, text, state } = note;
  if (!answer) return [];
  return [
    {
      ...{ authorId: authorId.toString(), writtenAt: writtenAt.toISOString() },
      body: state === 'shown' ? formatText(text) : null,
      isReported: reported === 'note',
    },
    {
      ...{ authorId: answer.byId.toString(), writtenAt: answer.at.toISOString() },
      body: answer.state === 'shown' ? formatText(answer.text) : null,
      isReported: reported === 'answer',
    },
  ];
}

/** Those who may see the activity read its notes anew, and find what each of them may see. */
export async function announceReported(tools: Tools, place: ThingPlace): Promise<void> {
  const note = await findReported(place);
  const activity =
    note &&
    (await Activity.findOne(
      { _id: note.activityId, countyId: note.countyId },
      { countyId: 1, organisationId: 1 },
    ).lean());
  if (activity) await announceNoted(tools, activity);
}
