import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { data, redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { clockTime, dayKey, longDateNear } from '#app/lib/dates.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';

import { readTypedChange } from './change-form.ts';
import { ChangeCheck } from './components/change-check.tsx';
import { ChangeForm } from './components/change-form.tsx';

export const handle = { access: ['coordinator'] } satisfies PageHandle;
export const meta = pageMeta('Change a meeting');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { meetingId } = params;
  const meeting = await context.meetings.getMeeting(requireActor(context), { meetingId });
  const now = new Date().toISOString();
  return { meeting, now, today: dayKey(now) };
}

/** Three buttons: show what it comes to, save it, or change something first. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  const typed = readTypedChange(values);
  if (values.intent === 'change') return data({ typed, preview: null });
  return answerForm(values, async () => {
    const actor = requireActor(context);
    const asked = { ...values, ...params };
    if (values.intent === 'save') {
      await context.meetings.changeMeeting(actor, asked);
      return redirect(`/meetings/${params.meetingId ?? ''}`, 303);
    }
    return data({ typed, preview: await context.meetings.previewChange(actor, asked) });
  });
}

/** A date as it is, to be changed: for itself, for those after it, or for all. Nothing needs script. */
export default function ChangeMeeting() {
  const { meeting, now, today } = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const refusal = refusalIn(answer);
  if (answer && 'preview' in answer && answer.preview) {
    return (
      <ChangeCheck preview={answer.preview} typed={answer.typed} meeting={meeting} now={now} />
    );
  }
  const typed = refusal
    ? readTypedChange(refusal.values)
    : answer && 'typed' in answer && answer.typed;
  // What somebody else changed meanwhile is shown as it is now.
  const isKept = typed && refusal?.code !== 'conflict';
  const asItIs = {
    scope: 'this',
    day: dayKey(meeting.startsAt),
    startTime: clockTime(meeting.startsAt),
    endTime: clockTime(meeting.endsAt),
    ...{ place: meeting.place, phone: meeting.phone, link: meeting.link },
    capacity: meeting.capacity === null ? '' : String(meeting.capacity),
    sequence: String(meeting.sequence),
  };
  return (
    <ChangeForm
      key={meeting.sequence}
      typed={{ ...asItIs, ...(isKept ? typed : {}) }}
      title={`Change ${longDateNear(meeting.startsAt, now)}`}
      meeting={meeting}
      today={today}
      errors={refusal?.errors ?? {}}
    />
  );
}
