import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react';

import { answerForm, type FormRefusal } from '#app/lib/answer-form.ts';
import { refusalIn, typedValue } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { Notice } from '#app/ui/notice.tsx';
import type { ActivityView } from '#server/activities/contract.ts';

import { differingFields, formOf } from './activity-form.ts';
import { storedLines } from './stored-lines.ts';
import { ActivityForm } from './components/activity-form.tsx';

export const handle = { access: ['coordinator', 'activityProvider'] } satisfies PageHandle;
export const meta = pageMeta('Change an activity');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const { activityId } = params;
  const [{ activity, mayChange }, choices] = await Promise.all([
    context.activities.getActivity(actor, { activityId }),
    context.activities.listActivityChoices(actor),
  ]);
  if (!mayChange) throw new Response(null, { status: 404 });
  return { activity, choices };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  const typed = { ...values, activityId: params.activityId };
  return answerForm(values, async () => {
    const saved = await context.activities.changeActivity(requireActor(context), typed);
    return redirect(`/whats-on/${saved.activityId}?saved`, 303);
  });
}

/** A form that came too late is shown with what the activity says now; other refusals need no reading. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  actionStatus,
  defaultShouldRevalidate,
}) => actionStatus === 409 || defaultShouldRevalidate;

export default function EditActivity() {
  const { activity, choices } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const version = String(activity.version);
  const isLate = refusal?.code === 'conflict';
  return (
    <ActivityForm
      title={activity.name}
      back={{ to: `/whats-on/${activity.id}`, label: 'Back to the activity' }}
      refusal={refusal}
      stored={formOf(activity)}
      choices={choices}
      isNew={false}
    >
      {/* After it was said that somebody was quicker, saving again is meant. */}
      <input
        type="hidden"
        name="version"
        value={isLate ? version : typedValue(refusal, 'version', version)}
        key={isLate ? version : 'typed'}
      />
      {isLate && <WhatItSaysNow activity={activity} refusal={refusal} />}
    </ActivityForm>
  );
}

function WhatItSaysNow({ activity, refusal }: { activity: ActivityView; refusal: FormRefusal }) {
  const lines = storedLines(activity, differingFields(refusal.values, formOf(activity)));
  if (lines.length === 0) return null;
  return (
    <Notice tone="info" title="What it says now, where you typed something else:">
      <ul>
        {lines.map(({ label, words }) => (
          <li key={label}>
            {label}: {words}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
