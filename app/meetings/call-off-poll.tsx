import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { FormPage } from '#app/ui/form-page.tsx';

import { meetingsAccess } from './meetings-access.ts';
import { answeredWords, isUndecided } from './poll-words.ts';

export const handle = { access: meetingsAccess } satisfies PageHandle;
export const meta = pageMeta('Look for no date');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { pollId } = params;
  const poll = await context.meetings.getPoll(requireActor(context), { pollId });
  if (!poll.mayDecide) throw Response.json({ code: 'notFound' }, { status: 404 });
  if (!isUndecided(poll)) throw redirect(`/meetings/polls/${poll.id}`);
  return { poll };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  return answerForm(values, async () => {
    const { pollId } = await context.meetings.callOffPoll(requireActor(context), params);
    return redirect(`/meetings/polls/${pollId}`, 303);
  });
}

export default function CallOffPoll() {
  const { poll } = useLoaderData<typeof loader>();
  return (
    <FormPage
      title="Look for no date any more?"
      eyebrow={poll.name}
      intro={`${answeredWords(poll)} Everybody who was asked is told that no date is looked for any more. This cannot be undone, but you can ask again.`}
      back={{ to: `/meetings/polls/${poll.id}`, label: 'All times' }}
      errors={refusalIn(useActionAnswer())?.errors}
      order={[]}
      submit="Call it off"
      busy={useBusy()}
    />
  );
}
