import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm, type FormValues } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { safeReturn } from '#app/lib/safe-return.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { AskedCheckCard } from '#app/ui/asked-check-card.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { DoneIcon } from '#app/ui/icon.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

import { boardAccess } from './board-access.ts';
import { spokenDay } from './activity-words.ts';
import { ActivityCheck } from './components/activity-card.tsx';
import { CheckSaid } from './components/check-said.tsx';
import { useLiveActivities } from './use-live-activities.ts';
import { useLiveChecks } from './use-live-checks.ts';

export const handle = { access: boardAccess } satisfies PageHandle;
export const meta = pageMeta('To check');

export async function loader({ request, context }: LoaderFunctionArgs) {
  const own = await context.activities.listOwnChecks(requireActor(context));
  const said = new URL(request.url).searchParams.get('said');
  return { ...own, said, now: new Date().toISOString() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context);
  const values = await readForm(request);
  return answerForm(values, async () => {
    if (values.intent === 'offer') {
      await context.activities.offerToCheck(actor, values);
      return redirect('/whats-on/to-check', 303);
    }
    if (values.intent === 'giveBack') {
      await context.activities.giveBackCheck(actor, values);
      return redirect(returnTo(values, 'givenBack'), 303);
    }
    await context.activities.confirmActivity(actor, values);
    return redirect(returnTo(values, 'activityChecked'), 303);
  });
}

/** Back to the page that the press was made on, which says what was kept. */
function returnTo({ next }: FormValues, said: string): string {
  const address = typeof next === 'string' ? safeReturn(next) : '/whats-on/to-check';
  return `${address.replace(/\?.*$/, '')}?said=${said}`;
}

/** What somebody is asked to check, and whether they can check some at all. */
export default function ToCheck() {
  const { asked, offeredUntil, sharesOut, said, now } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const busy = useBusy();
  useLiveActivities();
  useLiveChecks();
  return (
    <div className="flex max-w-measure flex-col gap-4">
      <ErrorSummary errors={refusal?.errors} order={[]} />
      <PageHeader
        title="To check"
        back={{ to: '/whats-on', label: 'What’s on' }}
        intro="What you were asked to check. Ring, then say in one press that it is still right. If it is not, open it and say what is wrong."
        actions={
          sharesOut && <ButtonLink to="/whats-on/share-out">Share out what is stale</ButtonLink>
        }
      />
      <CheckSaid said={said} />
      {asked.map(({ activity, dueOn }) => {
        const { id, name, organisation, phone, email } = activity;
        const hasContact = phone !== '' || email !== '';
        return (
          <AskedCheckCard
            key={id}
            asked={{ id, name, organisation: organisation.name, phone, hasContact, dueOn }}
            now={now}
            busy={busy}
            next="/whats-on/to-check"
            checked={<ActivityCheck activity={activity} now={now} />}
          />
        );
      })}
      {asked.length === 0 && (
        <EmptyState icon={DoneIcon} title="Nothing is asked of you">
          {offeredUntil === null
            ? 'If you can check a few, say so below. A coordinator then sees you among those to ask.'
            : 'A coordinator sees you among those to ask. What they ask of you shows here.'}
        </EmptyState>
      )}
      <Offer until={offeredUntil} busy={busy} />
    </div>
  );
}

function Offer({ until, busy }: { until: string | null; busy: boolean }) {
  return (
    <Card title="Can you check a few?">
      <p>
        {until === null
          ? 'Nobody is asked who has not offered. It is for a month, and you can stop at any time.'
          : `You offered to check a few until ${spokenDay(until)}. You can stop at any time.`}
      </p>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="intent" value="offer" />
        <Button type="submit" name="on" value={until === null ? 'yes' : 'no'} disabled={busy}>
          {until === null ? 'I can check a few this month' : 'Stop offering'}
        </Button>
      </Form>
    </Card>
  );
}
