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
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PrintIcon } from '#app/ui/icon.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { useIsLive } from '#app/ui/use-is-live.ts';

import { AgendaList } from './components/agenda-list.tsx';
import { CandidateDetails } from './components/candidate-details.tsx';
import { MarkForm } from './components/mark-form.tsx';
import { OthersCard } from './components/others-card.tsx';
import { StillToDo } from './components/still-to-do.tsx';
import { SuggestForm } from './components/suggest-form.tsx';
import { hoursWords } from './meeting-words.ts';
import { meetingsAccess } from './meetings-access.ts';
import { useLiveWork } from './use-live-work.ts';

export const handle = { access: meetingsAccess } satisfies PageHandle;
export const meta = pageMeta('Agenda');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { meetingId } = params;
  const agenda = await context.meetings.getAgenda(requireActor(context), { meetingId });
  return { agenda, now: new Date().toISOString(), clientId: newClientId() };
}

/** A suggestion, a vote, taking one's own suggestion back, or what became of an item. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  return answerForm(values, async () => {
    const actor = requireActor(context);
    const { meetings } = context;
    const input = { ...values, ...params };
    if (values.intent === 'vote') await meetings.voteForItem(actor, input);
    else if (values.intent === 'mark') await meetings.markItem(actor, input);
    else if (values.intent === 'withdraw') await meetings.withdrawSuggestion(actor, input);
    else await meetings.suggestItem(actor, input);
    return redirect(new URL(request.url).pathname, 303);
  });
}

/** What is to be talked about, why, and what else came up in the month. */
export default function AgendaPage() {
  const { agenda, now, clientId } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  useLiveWork(agenda.meetingId);
  const { meetingId, items, others, maySuggest } = agenda;
  return (
    <div className="flex max-w-measure flex-col gap-4">
      <ErrorSummary errors={refusal?.errors} order={['title']} />
      <PageHeader
        title="Agenda"
        eyebrow={agenda.name}
        intro={`${longDateNear(agenda.startsAt, now)}, ${hoursWords(agenda)}`}
        back={{ to: `/meetings/${meetingId}`, label: 'The meeting' }}
        actions={<AgendaActions agenda={agenda} />}
      />
      {!agenda.isKept && (
        <p>
          This is a draft. It grows from what people here talked about, shared and missed in the
          past month, and changes with it until a coordinator keeps it.
        </p>
      )}
      <Card title="What we talk about" aside={<span>{agenda.minutes} minutes</span>}>
        <AgendaList items={items} now={now}>
          {(item) => (
            <>
              {item.candidate && (
                <CandidateDetails candidate={item.candidate} maySuggest={maySuggest} />
              )}
              {agenda.mayMark && !item.isPart && <MarkForm item={item} />}
            </>
          )}
        </AgendaList>
      </Card>
      <StillToDo actions={agenda.openActions} meetingId={meetingId} now={now} />
      <OthersCard others={others} maySuggest={maySuggest} now={now} />
      {maySuggest && <SuggestForm clientId={clientId} refusal={refusal} />}
    </div>
  );
}

function AgendaActions({ agenda }: { agenda: { meetingId: string; mayChange: boolean } }) {
  const isLive = useIsLive();
  return (
    <span className="not-printed flex flex-wrap gap-2">
      {agenda.mayChange && (
        <ButtonLink to={`/meetings/${agenda.meetingId}/agenda/order`} look="primary">
          Put it in order
        </ButtonLink>
      )}
      {isLive && (
        <Button type="button" icon={PrintIcon} onClick={() => window.print()}>
          Print
        </Button>
      )}
    </span>
  );
}
