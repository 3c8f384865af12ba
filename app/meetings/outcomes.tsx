import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { longDateNear } from '#app/lib/dates.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import { newClientId } from '#app/lib/new-client-id.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { safeReturn } from '#app/lib/safe-return.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { Card } from '#app/ui/card.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

import { OutcomeForm } from './components/outcome-form.tsx';
import { OutcomeLists } from './components/outcome-lists.tsx';
import { meetingsAccess } from './meetings-access.ts';
import { useLiveWork } from './use-live-work.ts';

export const handle = { access: meetingsAccess } satisfies PageHandle;
export const meta = pageMeta('Decisions and actions');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { meetingId } = params;
  const outcomes = await context.meetings.listOutcomes(requireActor(context), { meetingId });
  return { outcomes, now: new Date().toISOString(), clientId: newClientId() };
}

/** Writes something down, says that it is done, or takes it off; then back to where that was pressed. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  return answerForm(values, async () => {
    const actor = requireActor(context);
    const { meetings } = context;
    const input = { ...values, ...params };
    if (values.intent === 'finish') await meetings.finishAction(actor, input);
    else if (values.intent === 'remove') await meetings.removeOutcome(actor, input);
    else await meetings.recordOutcome(actor, input);
    const here = new URL(request.url).pathname;
    return redirect(typeof values.back === 'string' ? safeReturn(values.back) : here, 303);
  });
}

/** What a meeting decided, what people took on, and the line that adds to it. */
export default function OutcomesPage() {
  const { outcomes, now, clientId } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const { meetingId, name, startsAt, decisions, actions, mayRecord } = outcomes;
  useLiveWork(meetingId);
  const page = `/meetings/${meetingId}/outcomes`;
  return (
    <div className="flex max-w-measure flex-col gap-4">
      <ErrorSummary errors={refusal?.errors} order={['words']} />
      <PageHeader
        title="Decisions and actions"
        eyebrow={`${name} · ${longDateNear(startsAt, now)}`}
        back={{ to: `/meetings/${meetingId}`, label: 'The meeting' }}
      />
      <OutcomeLists outcomes={outcomes} now={now} reports />
      {decisions.length + actions.length === 0 && <p>Nothing is written down yet.</p>}
      {mayRecord && (
        <Card title="Add one">
          <OutcomeForm {...{ page, clientId, refusal }} itemId={null} />
        </Card>
      )}
    </div>
  );
}
