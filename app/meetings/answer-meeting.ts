import { data, redirect, type ActionFunctionArgs } from '@remix-run/node';

import { answerForm } from '#app/lib/answer-form.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';

/**
 * Keeps an answer, from any page that shows meetings. Where script runs the page stays as it is;
 * else it is shown anew at the meeting that was answered.
 */
export async function answerMeeting({ request, params, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  return answerForm(values, async () => {
    const reply = { ...values, ...params };
    const saved = await context.meetings.replyToMeeting(requireActor(context), reply);
    if (values.stay === 'yes') return data({ saved });
    const { pathname, search } = new URL(request.url);
    return redirect(`${pathname}${search}#meeting-${saved.meetingId}`, 303);
  });
}
