import { redirect, type ActionFunctionArgs } from '@remix-run/node';

import { answerForm } from '#app/lib/answer-form.ts';
import { readForm, type FormValues } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import type { SavedNote } from '#server/activities/page-views.ts';

import { notePath, notesPath, readNotesBefore } from './note-words.ts';

/** The forms and presses of one note, on its own page and, without script, on that of the activity. */
export async function actOnNote({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context);
  const values = await readForm(request);
  const typed = { ...values, ...params };
  const { activities } = context;
  return answerForm(values, async () => {
    switch (values.intent) {
      case 'agree':
        return afterPress(values, await activities.agreeWithNote(actor, typed));
      case 'takeBackAgreement':
        return afterPress(values, await activities.takeBackAgreement(actor, typed));
      case 'answer':
        return toNotes(await activities.answerNote(actor, typed));
      case 'changeAnswer':
        return toNotes(await activities.changeAnswer(actor, typed));
      case 'takeBackAnswer':
        return toNotes(await activities.takeBackAnswer(actor, typed));
      case 'takeBack':
        return toNotes(await activities.takeBackNote(actor, typed));
      case undefined:
      default:
        return toNotes(await activities.changeNote(actor, typed));
    }
  });
}

function toNotes({ activityId }: SavedNote) {
  return redirect(notesPath(activityId), 303);
}

/** Back to where it was pressed: in the list as it was paged, or on the note's own page. */
function afterPress({ listedAfter }: FormValues, { activityId, noteId }: SavedNote) {
  if (typeof listedAfter !== 'string') return redirect(notePath(activityId, noteId), 303);
  return redirect(notesPath(activityId, readNotesBefore(listedAfter)), 303);
}
