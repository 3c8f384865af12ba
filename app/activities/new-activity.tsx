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

import { emptyForm } from './activity-form.ts';
import { askForDate } from './ask-for-date.ts';
import { ActivityForm } from './components/activity-form.tsx';
import { withMoreDates } from './more-dates.ts';

export const handle = { access: ['coordinator', 'activityProvider'] } satisfies PageHandle;
export const meta = pageMeta('Add an activity');

export async function loader({ context }: LoaderFunctionArgs) {
  const choices = await context.activities.listActivityChoices(requireActor(context));
  return { choices, clientId: newClientId() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const values = withMoreDates(await readForm(request));
  const asked = askForDate(values);
  if (asked) return asked;
  return answerForm(values, async () => {
    const saved = await context.activities.addActivity(requireActor(context), values);
    return redirect(`/whats-on/${saved.activityId}?saved`, 303);
  });
}

export default function NewActivity() {
  const { choices, clientId } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  return (
    <ActivityForm
      title="Add an activity"
      back={{ to: '/whats-on', label: 'What’s on' }}
      refusal={refusal}
      stored={emptyForm}
      choices={choices}
      isNew
    >
      <input type="hidden" name="clientId" value={typedValue(refusal, 'clientId', clientId)} />
    </ActivityForm>
  );
}
