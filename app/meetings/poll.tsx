import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { answerField } from '#server/meetings/polls/contract.ts';

import { commonFacts } from './components/meeting-facts.tsx';
import { PollAnswersForm } from './components/poll-answers-form.tsx';
import { PollNotice } from './components/poll-notice.tsx';
import { PollResults } from './components/poll-results.tsx';
import { meetingsAccess } from './meetings-access.ts';
import { closesWords, isUndecided } from './poll-words.ts';
import { useLivePoll } from './use-live-poll.ts';

export const handle = { access: meetingsAccess } satisfies PageHandle;
export const meta = pageMeta((loaded) => `Find a date: ${nameIn(loaded)}`);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { pollId } = params;
  const { searchParams } = new URL(request.url);
  return {
    poll: await context.meetings.getPoll(requireActor(context), { pollId }),
    now: new Date().toISOString(),
    said: ['asked', 'saved'].find((one) => searchParams.has(one)) ?? null,
  };
}

/** Keeps what somebody says of all times, in one save. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  return answerForm(values, async () => {
    await context.meetings.answerPoll(requireActor(context), { ...values, ...params });
    return redirect(`${new URL(request.url).pathname}?saved`, 303);
  });
}

/** Which times suit me, and how many others they suit. */
export default function Poll() {
  const { poll: loaded, now, said } = useLoaderData<typeof loader>();
  const poll = useLivePoll(loaded);
  const refusal = refusalIn(useActionAnswer());
  const form = poll.state === 'open' && (
    <PollAnswersForm key={JSON.stringify(poll.myAnswers)} poll={poll} now={now} refusal={refusal} />
  );
  const isFirst = poll.myAnswers === null;
  return (
    <div className="flex max-w-measure flex-col gap-4">
      <ErrorSummary
        errors={refusal?.errors}
        order={poll.times.map(({ key }) => answerField(key))}
      />
      <PageHeader
        title={poll.name}
        eyebrow="Find a date"
        intro={
          poll.state === 'open'
            ? `Answer until ${closesWords(poll.closesAt, now)}. You can change your answers until then.`
            : undefined
        }
        back={{ to: '/meetings', label: 'Meetings' }}
      />
      <PollNotice poll={poll} said={said} now={now} />
      {isFirst && form}
      <PollResults poll={poll} now={now} />
      {!isFirst && form}
      <Card title="About this meeting">
        <SummaryList
          rows={[
            ...(poll.askedBy ? [{ label: 'Asked by', value: poll.askedBy.name }] : []),
            ...commonFacts({ ...poll, capacity: null }),
          ]}
        />
      </Card>
      {poll.mayDecide && isUndecided(poll) && (
        <ButtonLink to={`/meetings/polls/${poll.id}/call-off`} look="quiet">
          Call it off
        </ButtonLink>
      )}
    </div>
  );
}

function nameIn(loaded: unknown): string {
  const { poll } = (loaded ?? {}) as { poll?: { name: string } };
  return poll?.name ?? 'a meeting';
}
