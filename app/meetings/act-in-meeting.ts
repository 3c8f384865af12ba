import type { ActionFunctionArgs } from '@remix-run/node';

import type { FormValues } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import type { Platform } from '#server/platform.ts';

type Meetings = Platform['meetings'];

/** What a form of the live page does, by the intent that it names. */
const deeds = {
  chair: (meetings: Meetings) => meetings.changeChair,
  move: (meetings: Meetings) => meetings.moveOn,
  hand: (meetings: Meetings) => meetings.changeHand,
  take: (meetings: Meetings) => meetings.takeHand,
  round: (meetings: Meetings) => meetings.changeRound,
  spoken: (meetings: Meetings) => meetings.markSpoken,
  ask: (meetings: Meetings) => meetings.askVote,
  vote: (meetings: Meetings) => meetings.castVote,
  count: (meetings: Meetings) => meetings.closeVote,
  paragraph: (meetings: Meetings) => meetings.addParagraph,
  record: (meetings: Meetings) => meetings.recordOutcome,
  finish: (meetings: Meetings) => meetings.finishAction,
  remove: (meetings: Meetings) => meetings.removeOutcome,
};
export type LiveIntent = keyof typeof deeds;

export async function actInMeeting(
  values: FormValues,
  { params, context }: Pick<ActionFunctionArgs, 'params' | 'context'>,
): Promise<void> {
  const deed = Object.entries(deeds).find(([intent]) => intent === values.intent)?.[1];
  if (!deed) throw new Response(null, { status: 400 });
  await deed(context.meetings)(requireActor(context), { ...values, ...params });
}
