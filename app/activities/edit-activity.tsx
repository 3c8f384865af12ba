import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { redirect, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react';

import { answerForm, type FormRefusal } from '#app/lib/answer-form.ts';
import { refusalIn, typedValue } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PageWidth } from '#app/ui/page-width.tsx';
import type { ActivityView } from '#server/activities/contract.ts';
import type { LeftBoard } from '#server/activities/page-views.ts';

import { differingFields, formOf } from './activity-form.ts';
import { askForDate } from './ask-for-date.ts';
import { storedLines } from './stored-lines.ts';
import { ActivityForm } from './components/activity-form.tsx';
import { HowItLeft } from './components/how-it-left.tsx';
import { withMoreDates } from './more-dates.ts';

export const handle = { access: ['coordinator', 'activityProvider'] } satisfies PageHandle;
export const meta = pageMeta('Change an activity');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const { activityId } = params;
  const [{ activity, left }, choices] = await Promise.all([
    context.activities.getActivityToEdit(actor, { activityId }),
    context.activities.listActivityChoices(actor),
  ]);
  return data({ activity, left, choices }, { status: left ? 410 : 200 });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const values = withMoreDates(await readForm(request));
  const asked = askForDate(values);
  if (asked) return asked;
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
  const { activity, left, choices } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const version = String(activity.version);
  const isLate = refusal?.code === 'conflict';
  if (left && !refusal) return <NothingToChange name={activity.name} left={left} />;
  return (
    <ActivityForm
      title={activity.name}
      back={left ? board : { to: `/whats-on/${activity.id}`, label: 'Back to the activity' }}
      refusal={refusal}
      stored={formOf(activity)}
      choices={choices}
      isNew={false}
      isOver={left !== null}
    >
      {left && <HowItLeft left={left} isTyped />}
      {/* After it was said that somebody was quicker, saving again is meant. */}
      <input
        type="hidden"
        name="version"
        value={isLate ? version : typedValue(refusal, 'version', version)}
        key={isLate ? version : 'typed'}
      />
      {isLate && !left && <WhatItSaysNow activity={activity} refusal={refusal} />}
    </ActivityForm>
  );
}

const board = { to: '/whats-on', label: 'What’s on' };

/** Nothing was typed, so there is nothing to keep. */
function NothingToChange({ name, left }: { name: string; left: LeftBoard }) {
  return (
    <PageWidth width="form">
      <PageHeader title={name} back={board} />
      <HowItLeft left={left} isTyped={false} />
    </PageWidth>
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
