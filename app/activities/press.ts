import type { ActionFunctionArgs } from '@remix-run/node';

import { answerForm } from '#app/lib/answer-form.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';

export const handle = { access: 'signedIn' } satisfies PageHandle;

/** Where script sends a press on an activity, so that the page stays whatever happens. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context);
  const values = await readForm(request);
  const typed = { ...values, ...params };
  const answer = await answerForm(values, async () => {
    if (values.intent === 'confirm') await context.activities.confirmActivity(actor, typed);
    else if (values.intent === 'wrong') await context.activities.reportWrong(actor, typed);
    else if (values.intent === 'agree') await context.activities.agreeWithNote(actor, typed);
    else if (values.intent === 'takeBackAgreement')
      await context.activities.takeBackAgreement(actor, typed);
    else await context.activities.sayRoom(actor, typed);
    return { saved: true };
  });
  return 'saved' in answer ? Response.json(answer) : Response.json(answer.data, answer.init ?? {});
}
