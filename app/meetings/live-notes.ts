import type { ActionFunctionArgs } from '@remix-run/node';

import { answerForm } from '#app/lib/answer-form.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';

import { meetingsAccess } from './meetings-access.ts';

export const handle = { access: meetingsAccess } satisfies PageHandle;

/** Where script asks for notes, or sends some, without a live connection. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  const answer = await answerForm(values, async () => {
    const actor = requireActor(context);
    const asked = { ...values, ...params };
    const { openNotes, writeNotes } = context.meetings;
    return { saved: await ('update' in values ? writeNotes : openNotes)(actor, asked) };
  });
  return 'saved' in answer ? Response.json(answer) : Response.json(answer.data, answer.init ?? {});
}
