import type { ActionFunctionArgs } from '@remix-run/node';

import { answerForm } from '#app/lib/answer-form.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { readForm } from '#app/lib/read-form.ts';

import { actInMeeting } from './act-in-meeting.ts';
import { meetingsAccess } from './meetings-access.ts';

export const handle = { access: meetingsAccess } satisfies PageHandle;

/** Where script sends a press, so that the page and what is being written on it stay. */
export async function action(args: ActionFunctionArgs) {
  const values = await readForm(args.request);
  const answer = await answerForm(values, async () => {
    await actInMeeting(values, args);
    return { saved: null };
  });
  return 'saved' in answer ? Response.json(answer) : Response.json(answer.data, answer.init ?? {});
}
