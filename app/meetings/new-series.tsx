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

import { SeriesCheck } from './components/series-check.tsx';
import { SeriesForm } from './components/series-form.tsx';
import { readTypedSeries } from './series-form.ts';

export const handle = { access: ['coordinator'] } satisfies PageHandle;
export const meta = pageMeta('Set up meetings');

export async function loader({ context }: LoaderFunctionArgs) {
  const organisations = await context.accounts.listOrganisations(requireActor(context));
  const now = new Date().toISOString();
  return {
    now,
    today: dayKey(now),
    clientId: newClientId(),
    audiences: [
      { value: COUNTY_WIDE, label: 'Everybody in the county' },
      ...organisations
        .filter(({ kinds }) => kinds.includes('host'))
        .map(({ id, name }) => ({ value: id, label: name })),
    ],
  };
}

/** Three buttons: show the dates, save them, or change something first. */
export async function action({ request, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  const typed = readTypedSeries(values);
  if (values.intent === 'change') return data({ typed, preview: null });
  return answerForm(values, async () => {
    const actor = requireActor(context);
    if (values.intent === 'save') {
      await context.meetings.createSeries(actor, values);
      return redirect('/meetings?saved', 303);
    }
    return data({ typed, preview: await context.meetings.previewSeries(actor, values) });
  });
}

/** A monthly meeting: first the form, then its dates in words, then saved. Nothing needs script. */
export default function NewSeries() {
  const { now, today, clientId, audiences } = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const refusal = refusalIn(answer);
  if (answer && 'preview' in answer && answer.preview) {
    return <SeriesCheck preview={answer.preview} typed={answer.typed} now={now} />;
  }
  const typed = refusal
    ? readTypedSeries(refusal.values)
    : answer && 'typed' in answer && answer.typed;
  // A form that was saved before needs a new id to be saved as something else.
  const id = refusal?.code === 'conflict' ? clientId : (typed && typed.clientId) || clientId;
  return (
    <SeriesForm
      typed={{ audience: [COUNTY_WIDE], startsOn: today, times: '12', ...typed, clientId: id }}
      audiences={audiences}
      today={today}
      errors={refusal?.errors ?? {}}
    />
  );
}
