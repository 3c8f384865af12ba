import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { longDateNear } from '#app/lib/dates.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { FormPage } from '#app/ui/form-page.tsx';

import { ScopeChoice } from './components/scope-choice.tsx';
import { countWords } from './meeting-words.ts';

export const handle = { access: ['coordinator'] } satisfies PageHandle;
export const meta = pageMeta('Cancel a meeting');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { meetingId } = params;
  const meeting = await context.meetings.getMeeting(requireActor(context), { meetingId });
  return { meeting, now: new Date().toISOString() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  return answerForm(values, async () => {
    const actor = requireActor(context);
    await context.meetings.cancelMeeting(actor, { ...values, ...params });
    return redirect(`/meetings/${params.meetingId ?? ''}`, 303);
  });
}

export default function CancelMeeting() {
  const { meeting, now } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const busy = useBusy();
  const scope = refusal?.values.scope;
  return (
    <FormPage
      title={`Cancel ${longDateNear(meeting.startsAt, now)}`}
      eyebrow={meeting.name}
      intro={`${countWords(meeting.counts, meeting)}. Everybody who may come sees that it is cancelled. You can still hold it after all.`}
      back={{ to: `/meetings/${meeting.id}`, label: 'The meeting' }}
      errors={refusal?.errors}
      order={['scope']}
      submit="Cancel the meeting"
      busy={busy}
    >
      <input type="hidden" name="sequence" value={meeting.sequence} />
      <ScopeChoice
        label="Which dates are cancelled?"
        scope={typeof scope === 'string' ? scope : undefined}
        times={meeting.times}
        error={refusal?.errors.scope}
      />
    </FormPage>
  );
}
