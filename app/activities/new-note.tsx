import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn, typedValue } from '#app/lib/form-refusal.ts';
import { newClientId } from '#app/lib/new-client-id.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { FormPage } from '#app/ui/form-page.tsx';

import { NoteFields } from './components/note-fields.tsx';
import { notesPath } from './note-words.ts';

export const handle = {
  access: ['linkWorker', 'supervisor', 'coordinator', 'administrator'],
} satisfies PageHandle;
export const meta = pageMeta('Write a note');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { activityId } = params;
  const page = await context.activities.getActivity(requireActor(context), { activityId });
  if (!page.mayNote) throw new Response(null, { status: 404 });
  const { id, name } = page.activity;
  return { activity: { id, name }, clientId: newClientId() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  const typed = { ...values, activityId: params.activityId };
  return answerForm(values, async () => {
    const saved = await context.activities.writeNote(requireActor(context), typed);
    return redirect(notesPath(saved.activityId), 303);
  });
}

/** Whom it suited or did not suit, in two fields. */
export default function NewNote() {
  const { activity, clientId } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const busy = useBusy();
  const { checked: _checked, ...errors } = refusal?.errors ?? {};
  return (
    <FormPage
      title="Write a note"
      eyebrow={activity.name}
      intro="It helps colleagues to find what fits. They see your name. Those who run the activity read the note without it."
      back={{ to: notesPath(activity.id), label: 'Back to the activity' }}
      errors={refusal && errors}
      order={['kind', 'note']}
      submit="Save the note"
      busy={busy}
      busyWords="Saving…"
    >
      <input type="hidden" name="clientId" value={typedValue(refusal, 'clientId', clientId)} />
      <NoteFields refusal={refusal} />
    </FormPage>
  );
}
