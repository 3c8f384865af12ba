import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, redirect, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { FormPage } from '#app/ui/form-page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { ActivityView } from '#server/activities/contract.ts';

import { costLine, placeLine } from './activity-words.ts';

export const handle = { access: 'public' } satisfies PageHandle;
export const meta = pageMeta('Is it still right?');

/** Opening the link changes nothing: mail scanners open links too. The press does. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { link } = params;
  return {
    activities: await context.activities.findReview({ link }),
    isDone: new URL(request.url).searchParams.has('done'),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { link } = params;
  const form = await request.formData();
  return answerForm({}, async () => {
    await context.activities.confirmReview({ link, seen: form.getAll('seen') });
    return redirect(`/still-right/${link ?? ''}?done`, 303);
  });
}

/** Also after a refusal: what was changed meanwhile has to be seen before it is pressed again. */
export const shouldRevalidate: ShouldRevalidateFunction = () => true;

/** All that an organisation has on the board, and one button. */
export default function StillRight() {
  const { activities, isDone } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const busy = useBusy();
  if (activities === null || activities.length === 0) {
    return (
      <div className="flex flex-col gap-4">
        <PageHeader title="There is nothing to say here" />
        <p>
          The link is too old, or there is nothing on the board any more.{' '}
          <Link to="/whats-on" className="link">
            Sign in
          </Link>{' '}
          to see what is there.
        </p>
      </div>
    );
  }
  if (isDone) {
    return (
      <div className="flex flex-col gap-4">
        <PageHeader title="Thank you" />
        <Notice tone="success" title="Checked today." role="status">
          Link workers see it at once. We ask again in half a year.
        </Notice>
      </div>
    );
  }
  return (
    <FormPage
      title="Is it still right?"
      eyebrow={activities[0]?.organisation.name}
      intro="Link workers send people here. If all of this is right, press the button."
      errors={refusal?.errors}
      order={[]}
      submit="All still right"
      busy={busy}
      after={
        <p>
          Something is different?{' '}
          <Link to="/whats-on" className="link">
            Sign in and change it
          </Link>
          . Then press here.
        </p>
      }
    >
      {activities.map((activity) => (
        <section key={activity.id} className="flex flex-col gap-2">
          <h2 className="text-lg">{activity.name}</h2>
          <input type="hidden" name="seen" value={`${activity.id}-${activity.version}`} />
          <SummaryList rows={reviewedFacts(activity)} />
        </section>
      ))}
    </FormPage>
  );
}

function reviewedFacts(activity: ActivityView) {
  const { when, cost, phone, email } = activity;
  const rows = [
    { label: 'When', value: when },
    { label: 'Where', value: placeLine(activity) },
    { label: 'Cost', value: costLine(cost) },
    { label: 'To ask', value: [phone, email].filter((words) => words !== '').join(', ') },
  ];
  return rows.filter(({ value }) => value !== '');
}
