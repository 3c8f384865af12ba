import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { data, redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { longDateNear } from '#app/lib/dates.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import { newClientId } from '#app/lib/new-client-id.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { agendaLimits, type AgendaView } from '#server/meetings/agenda/contract.ts';

import { arrange, readRows, rowField, rowsOf } from './agenda-form.ts';
import { OrderForm } from './components/order-form.tsx';

export const handle = { access: ['coordinator'] } satisfies PageHandle;
export const meta = pageMeta('Put the agenda in order');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { meetingId } = params;
  const agenda = await context.meetings.getAgenda(requireActor(context), { meetingId });
  return { agenda, now: new Date().toISOString() };
}

/** Keeps the agenda; or, without script, shows the rows as one press has arranged them. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  const rows = readRows(values);
  const { meetingId } = params;
  const { press } = values;
  return answerForm(values, async () => {
    const actor = requireActor(context);
    if (typeof press === 'string') {
      const agenda = await context.meetings.getAgenda(actor, { meetingId });
      const doing = { press, wishes: wishesOf(agenda), length: agenda.minutes };
      return data({ rows: arrange(rows, { ...doing, newKey: `own:${newClientId()}` }) });
    }
    await context.meetings.keepAgenda(actor, { ...values, meetingId, items: rows });
    return redirect(`/meetings/${meetingId ?? ''}/agenda`, 303);
  });
}

/** A coordinator takes from what came up, gives it minutes and an order. */
export default function OrderAgenda() {
  const { agenda, now } = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const refusal = refusalIn(answer);
  const typed = refusal ? readRows(refusal.values) : null;
  const arranged = answer && 'rows' in answer ? answer.rows : null;
  return (
    <OrderForm
      // Rows that came from the server begin anew; those of this browser stay as they are.
      key={arranged ? JSON.stringify(arranged) : agenda.meetingId}
      rows={typed ?? arranged ?? rowsOf(agenda)}
      wishes={wishesOf(agenda)}
      agenda={agenda}
      title={longDateNear(agenda.startsAt, now)}
      now={now}
      refusal={refusal}
      order={fieldOrder}
    />
  );
}

/** All that came up, whether it stands on the agenda as it was kept or not. */
function wishesOf({ items, others }: AgendaView) {
  return [...items.flatMap(({ candidate }) => candidate ?? []), ...others];
}

const fieldOrder = Array.from({ length: agendaLimits.items }, (_, index) => [
  rowField('title', index),
  rowField('minutes', index),
]).flat();
