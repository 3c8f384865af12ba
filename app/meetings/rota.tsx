import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { data, redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PageWidth } from '#app/ui/page-width.tsx';

import { RotaDates } from './components/rota-dates.tsx';
import { RotaFigures } from './components/rota-figures.tsx';
import { RotaGroundForm } from './components/rota-ground-form.tsx';
import { TakenDates } from './components/taken-dates.tsx';
import { readGround, readTaken, rotaFields } from './rota-form.ts';

export const handle = { access: ['coordinator'] } satisfies PageHandle;
export const meta = pageMeta('A fair rota');

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { meetingId } = params;
  const rota = await context.meetings.getRota(requireActor(context), { meetingId });
  const isKept = new URL(request.url).searchParams.has('kept');
  return { rota, isKept, now: new Date().toISOString() };
}

/** Keeps what proposals are worked out from, or moves the dates that were ticked. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  const { meetingId } = params;
  return answerForm(values, async () => {
    const actor = requireActor(context);
    if (values.intent === 'take') {
      const asked = { meetingId, dates: readTaken(values) };
      const { dates } = await context.meetings.takeRota(actor, asked);
      return data({ taken: dates });
    }
    await context.meetings.keepRotaGround(actor, { ...readGround(values), meetingId });
    return redirect(`${new URL(request.url).pathname}?kept`, 303);
  });
}

/** Proposals for the next dates of a series with their reasons. A person decides; nothing needs script. */
export default function Rota() {
  const { rota, isKept, now } = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const refusal = refusalIn(answer);
  const { checked: _checked, ...errors } = refusal?.errors ?? {};
  const taken = answer && 'taken' in answer ? answer.taken : null;
  const { meetingId, name, plan, ground } = rota;
  return (
    <PageWidth width="page">
      <ErrorSummary errors={errors} order={rotaFields} />
      <PageHeader
        title="A fair rota"
        eyebrow={name}
        intro="Places and days for the next dates that even out miles and missed meetings over the year. Nothing moves by itself."
        back={{ to: `/meetings/${meetingId}`, label: 'The meeting' }}
      />
      {taken && <TakenDates dates={taken} now={now} />}
      {isKept && !answer && <Notice tone="success" title="It is kept." role="status" />}
      {plan && <RotaDates plan={plan} refusal={refusal} now={now} />}
      {plan && <RotaFigures plan={plan} />}
      <RotaGroundForm key={ground.version} rota={rota} refusal={refusal} />
    </PageWidth>
  );
}
