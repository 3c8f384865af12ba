import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { data, redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { dayKey } from '#app/lib/dates.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import { newClientId } from '#app/lib/new-client-id.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { COUNTY_WIDE } from '#server/meetings/contract.ts';
import { pollsLimits } from '#server/meetings/polls/contract.ts';

import { PollForm } from './components/poll-form.tsx';
import { meetingsAccess } from './meetings-access.ts';
import { FIRST_ROWS, readTypedPoll, withAnotherRow } from './poll-form.ts';

export const handle = { access: meetingsAccess } satisfies PageHandle;
export const meta = pageMeta('Find a date');

const DAY_MS = 86_400_000;

export async function loader({ context }: LoaderFunctionArgs) {
  const { county, organisations } = await context.meetings.listPollAudiences(requireActor(context));
  const now = Date.now();
  const dayAfter = (days: number) => dayKey(new Date(now + days * DAY_MS).toISOString());
  const hosts = organisations.map(({ id, name }) => ({ value: id, label: name }));
  return {
    today: dayAfter(0),
    closesOn: dayAfter(pollsLimits.closesAfterDays),
    clientId: newClientId(),
    audiences: county
      ? [{ value: COUNTY_WIDE, label: 'Everybody in the county' }, ...hosts]
      : hosts,
  };
}

/** Two buttons: ask everybody, or room for another time. */
export async function action({ request, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  const typed = readTypedPoll(values);
  if (values.intent === 'more') return data({ typed: withAnotherRow(typed) });
  return answerForm(values, async () => {
    const form = { ...values, times: typed.rows };
    const { pollId } = await context.meetings.createPoll(requireActor(context), form);
    return redirect(`/meetings/polls/${pollId}?asked`, 303);
  });
}

/** Possible times, of which everybody who may come says which suit them. */
export default function NewPoll() {
  const { today, closesOn, clientId, audiences } = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const refusal = refusalIn(answer);
  const arranged = answer && 'typed' in answer ? answer.typed : null;
  const typed = refusal ? readTypedPoll(refusal.values) : arranged;
  const [first] = audiences;
  const audience = typed?.audience ?? (first ? [first.value] : []);
  // A form that was saved before needs a new id to be saved as something else.
  const id = refusal?.code === 'conflict' ? clientId : (typed?.clientId ?? clientId);
  const atFirst = { minutes: '60', closesOn, rows: [], shown: FIRST_ROWS };
  return (
    <PollForm
      typed={{ ...atFirst, ...typed, audience, clientId: id }}
      audiences={audiences}
      today={today}
      refusal={refusal}
    />
  );
}
