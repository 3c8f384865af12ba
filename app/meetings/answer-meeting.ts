import {
  data,
  redirect,
  type ActionFunctionArgs,
  type ClientActionFunctionArgs,
} from '@remix-run/react';

import { answerForm, type FormRefusal } from '#app/lib/answer-form.ts';
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

/** A press while the connection is away says so, and leaves the page as it is. */
export async function answerFromPage({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction<typeof answerMeeting>();
  } catch (error) {
    if (error instanceof TypeError) return notReached;
    throw error;
  }
}

const notReached: FormRefusal = {
  code: 'unavailable',
  errors: { form: 'We could not reach Hedgerow. Press once more when you are online.' },
  values: {},
};
