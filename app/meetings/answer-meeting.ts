import { redirect, type ActionFunctionArgs } from '@remix-run/node';

import { answerForm } from '#app/lib/answer-form.ts';
import { readForm, type FormValues } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { safeReturn } from '#app/lib/safe-return.ts';

/** What a page does that shows meetings and nothing else. */
export async function answerMeeting(args: ActionFunctionArgs) {
  return keepAnswer(await readForm(args.request), args);
}

/**
 * Keeps an answer that a form sends, from any page that shows meetings, and shows that page anew at
 * the meeting that was answered, or the page in `next`.
 */
export function keepAnswer(values: FormValues, { request, params, context }: ActionFunctionArgs) {
  return answerForm(values, async () => {
    const reply = { ...values, ...params };
    const saved = await context.meetings.replyToMeeting(requireActor(context), reply);
    if (typeof values.next === 'string') return redirect(safeReturn(values.next), 303);
    const { pathname, search } = new URL(request.url);
    return redirect(`${pathname}${search}#meeting-${saved.meetingId}`, 303);
  });
}
