import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

import { LikelyList } from './components/likely-list.tsx';
import { MergeForm } from './components/merge-form.tsx';
import { useLiveActivities } from './use-live-activities.ts';

export const handle = { access: ['coordinator'] } satisfies PageHandle;
export const meta = pageMeta('Merge two activities');

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const { activityId } = params;
  const { searchParams } = new URL(request.url);
  const now = new Date().toISOString();
  const otherId = searchParams.get('with');
  if (otherId !== null) {
    const pair = await context.activities.getMergePair(actor, { activityId, otherId });
    return { pair, likely: null, now };
  }
  const words = searchParams.get('words') ?? '';
  const likely = await context.activities.listLikelySame(actor, { activityId, words });
  return { pair: null, likely, now };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context);
  const values = await readForm(request);
  const typed = { ...values, activityId: params.activityId };
  return answerForm(values, async () => {
    const { activityId } = await context.activities.mergeActivities(actor, typed);
    return redirect(`/whats-on/${activityId}?merged`, 303);
  });
}

/** A form that came too late is shown with what the two say now. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  actionStatus,
  defaultShouldRevalidate,
}) => actionStatus === 409 || defaultShouldRevalidate;

/** Two activities that are the same become one. First which one, then what stays of each. */
export default function Merge() {
  const { pair, likely, now } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  useLiveActivities();
  const activity = pair?.stays ?? likely?.activity;
  if (!activity) return null;
  return (
    <div className="flex max-w-measure flex-col gap-4">
      <ErrorSummary errors={refusal?.errors} order={[]} />
      <PageHeader
        title={pair ? 'Merge these two' : `What is the same as ${activity.name}?`}
        eyebrow={pair ? undefined : activity.organisation.name}
        back={
          pair
            ? { to: `/whats-on/${activity.id}/merge`, label: 'Choose another one' }
            : { to: `/whats-on/${activity.id}`, label: 'Back to the activity' }
        }
        intro={
          pair
            ? 'Choose what is right in each. What was checked last is chosen already.'
            : 'Two that are one and the same become one. You see both side by side first.'
        }
      />
      {pair && <MergeForm pair={pair} refusal={refusal} now={now} />}
      {likely && <LikelyList page={likely} />}
    </div>
  );
}
