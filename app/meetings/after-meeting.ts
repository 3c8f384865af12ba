import { redirect, type ActionFunctionArgs, type AppLoadContext } from '@remix-run/node';

import { answerForm } from '#app/lib/answer-form.ts';
import type { FormValues } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import type { AttendanceView } from '#server/meetings/attendance/contract.ts';
import type { CommitmentsView } from '#server/meetings/commitments/contract.ts';

/** What stays with people after a meeting, as its page shows it. */
export interface AfterMeetingData {
  attendance: AttendanceView | null;
  commitments: CommitmentsView;
}

export async function readAfterMeeting(
  context: AppLoadContext,
  meetingId: string | undefined,
): Promise<AfterMeetingData> {
  const actor = requireActor(context);
  const [attendance, commitments] = await Promise.all([
    context.meetings.getAttendance(actor, { meetingId }),
    context.meetings.getCommitments(actor, { meetingId }),
  ]);
  return { attendance, commitments };
}

/** What the forms below send as `intent`, and the place on the page that is shown again. */
const places = {
  came: 'came',
  try: 'try',
  share: 'try',
  drop: 'try',
  went: 'try',
} as const;
type Intent = keyof typeof places;

const isIntent = (value: unknown): value is Intent =>
  typeof value === 'string' && Object.hasOwn(places, value);

/** Whether a form of the page is one of these. */
export function isAfterMeeting(values: FormValues): boolean {
  return isIntent(values.intent);
}

/** Keeps what such a form sends, and shows the meeting again where that stands. */
export function keepAfterMeeting(
  values: FormValues,
  { request, params, context }: ActionFunctionArgs,
) {
  return answerForm(values, async () => {
    const { intent } = values;
    if (isIntent(intent)) await keep(context, intent, { ...values, ...params });
    const { pathname } = new URL(request.url);
    return redirect(`${pathname}#${isIntent(intent) ? places[intent] : ''}`, 303);
  });
}

function keep(context: AppLoadContext, intent: Intent, form: object): Promise<void> {
  const actor = requireActor(context);
  const { meetings } = context;
  if (intent === 'came') return meetings.sayAttended(actor, form);
  if (intent === 'try') return meetings.writeCommitment(actor, form);
  if (intent === 'share') return meetings.shareCommitment(actor, form);
  if (intent === 'drop') return meetings.dropCommitment(actor, form);
  return meetings.answerCommitment(actor, form);
}
