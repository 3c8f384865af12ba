import type { ActionFunctionArgs } from '@remix-run/node';

import { answerForm } from '#app/lib/answer-form.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';

import { meetingsAccess } from './meetings-access.ts';

export const handle = { access: meetingsAccess } satisfies PageHandle;

/** Where script sends an answer, so that the page stays whatever happens. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  const answer = await answerForm(values, async () => {
    const reply = { ...values, ...params };
    return { saved: await context.meetings.replyToMeeting(requireActor(context), reply) };
  });
  return 'saved' in answer ? Response.json(answer) : Response.json(answer.data, answer.init ?? {});
}
