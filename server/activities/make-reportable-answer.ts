import type { Actor } from '../accounts/contract.ts';
import { NotFoundError } from '../lib/errors.ts';
import type { Reportable, ThingPlace } from '../lib/reportable.ts';
import { formatText } from '../lib/text/format-text.ts';
import type { Tools } from '../lib/tools.ts';
import { MatchNote, type NoteAnswerRecord } from './match-note.model.ts';
import { announceReported, findReported, noteThings, pathOf, titleOf } from './reported-notes.ts';
import { requireActivity } from './require-activity.ts';

/** Answers to notes as moderation handles them. An answer goes by the id of its note. */
export function makeReportableAnswer(tools: Tools): Reportable<Actor> {
  return {
    isPrivate: false,
    async find(actor, noteId) {
      const note = await findReported({ countyId: actor.countyId, thingId: noteId });
      const answer = note?.answer;
      if (note?.state !== 'shown' || answer?.state !== 'shown') throw notThere();
      const activity = await requireActivity(actor, note.activityId.toString());
      return {
        authorId: answer.byId.toString(),
        title: titleOf(note, activity.name),
        body: formatText(answer.text),
        path: pathOf(note),
      };
    },
    async show(place) {
      const note = await findReported(place);
      const answer = note?.answer;
      if (!note || !answer || answer.state === 'takenBack') return null;
      return {
        authorId: answer.byId.toString(),
        body: formatText(answer.text),
        state: answer.state === 'hidden' ? 'hidden' : 'standing',
        writtenAt: answer.at.toISOString(),
        earlier: [],
        ...(await noteThings(note, 'answer')),
      };
    },
    async listConcerned(place) {
      const answer = (await findReported(place))?.answer;
      return answer ? [answer.byId.toString()] : [];
    },
    hide: (place) => change(tools, place, { from: 'shown', to: 'hidden' }),
    restore: (place) => change(tools, place, { from: 'hidden', to: 'shown' }),
  };
}

function notThere(): NotFoundError {
  return new NotFoundError('We could not find that answer. It may be gone already.');
}

interface Change {
  from: NoteAnswerRecord['state'];
  to: NoteAnswerRecord['state'];
}

async function change(tools: Tools, place: ThingPlace, { from, to }: Change): Promise<void> {
  const { countyId, thingId } = place;
  const { modifiedCount } = await MatchNote.updateOne(
    { _id: thingId, countyId, 'answer.state': from },
    { $set: { 'answer.state': to } },
  );
  if (modifiedCount > 0) await announceReported(tools, place);
}
