import type { Actor } from '../accounts/contract.ts';
import type { Reportable, ThingPlace } from '../lib/reportable.ts';
import { formatText } from '../lib/text/format-text.ts';
import type { Tools } from '../lib/tools.ts';
import { MatchNote, type MatchNoteRecord } from './match-note.model.ts';
import { seesNoteAuthors } from './policy.ts';
import { announceReported, findReported, noteThings, pathOf, titleOf } from './reported-notes.ts';
import { requireActivity } from './require-activity.ts';
import { noteNotThere } from './require-note.ts';

/** Notes on whom an activity suits, as moderation handles them. */
export function makeReportableNote(tools: Tools): Reportable<Actor> {
  return {
    isPrivate: false,
    async find(actor, noteId) {
      const note = await findReported({ countyId: actor.countyId, thingId: noteId });
      if (note?.state !== 'shown') throw noteNotThere();
      const activity = await requireActivity(actor, note.activityId.toString());
      return {
        authorId: note.authorId.toString(),
        withholdsAuthor: !seesNoteAuthors(actor, activity.organisationId.toString()),
        title: titleOf(note, activity.name),
        body: formatText(note.text),
        path: pathOf(note),
      };
    },
    async show(place) {
      const note = await findReported(place);
      if (!note || note.state === 'takenBack') return null;
      return {
        authorId: note.authorId.toString(),
        body: formatText(note.text),
        state: note.state === 'hidden' ? 'hidden' : 'standing',
        writtenAt: note.writtenAt.toISOString(),
        earlier: note.earlier
          .map(({ text, at }) => ({ body: formatText(text), at: at.toISOString() }))
          .toReversed(),
        ...(await noteThings(note, 'note')),
      };
    },
    async listConcerned(place) {
      const note = await findReported(place);
      return note ? [note.authorId.toString()] : [];
    },
    hide: (place) => change(tools, place, { from: 'shown', to: 'hidden' }),
    restore: (place) => change(tools, place, { from: 'hidden', to: 'shown' }),
  };
}

interface Change {
  from: MatchNoteRecord['state'];
  to: MatchNoteRecord['state'];
}

async function change(tools: Tools, place: ThingPlace, { from, to }: Change): Promise<void> {
  const { countyId, thingId } = place;
  const { modifiedCount } = await MatchNote.updateOne(
    { _id: thingId, countyId, state: from },
    { $set: { state: to } },
  );
  if (modifiedCount > 0) await announceReported(tools, place);
}
