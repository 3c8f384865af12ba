import type { ActionFunctionArgs } from '@remix-run/node';
import { redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn, typedValue } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { CheckedField } from '#app/ui/checked-field.tsx';
import { TextArea, TextField } from '#app/ui/field.tsx';
import { FormPage } from '#app/ui/form-page.tsx';
import { GuardWatch } from '#app/ui/guard-watch.tsx';
import { messagingLimits } from '#server/messaging/contract.ts';

import { newClientId } from './client-id.ts';
import { peerAccess } from './peer-access.ts';
import { roomPath } from './room-data.ts';

export const handle = { access: peerAccess } satisfies PageHandle;
export const meta = pageMeta('New topic room');

export function loader() {
  return { clientId: newClientId() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  return answerForm(values, async () => {
    const room = await context.messaging.openTopicRoom(requireActor(context), values);
    return redirect(roomPath(room.id), 303);
  });
}

/** Opens a room for one subject. */
export default function NewTopic() {
  const { clientId } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const { clientId: freshId, checked: _checked, ...errors } = refusal?.errors ?? {};
  return (
    <FormPage
      title="New topic room"
      intro="A room for one subject. Everybody in your county can find it and join."
      back={{ to: '/rooms/topics', label: 'Topic rooms' }}
      errors={errors}
      order={['name', 'purpose']}
      submit="Open the room"
      busy={useBusy()}
      busyWords="Opening…"
    >
      <input
        type="hidden"
        name="clientId"
        value={freshId ?? typedValue(refusal, 'clientId', clientId)}
      />
      <TextField
        name="name"
        label="Name"
        hint="A few words, such as “Housing letters”."
        maxLength={messagingLimits.roomName}
        autoComplete="off"
        defaultValue={typedValue(refusal, 'name')}
        error={errors.name}
        required
      />
      <TextArea
        name="purpose"
        label="What is it for?"
        hint="One or two sentences, so that colleagues know whether to join."
        rows={3}
        maxLength={messagingLimits.roomPurpose}
        defaultValue={typedValue(refusal, 'purpose')}
        error={errors.purpose}
        required
      />
      <GuardWatch place="roomPurpose" />
      <CheckedField refusal={refusal} />
    </FormPage>
  );
}
