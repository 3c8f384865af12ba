import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { clockTime, dayInSentence } from '#app/lib/dates.ts';
import { refusalIn, typedValue, typedValues } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { CheckboxGroup, RadioGroup } from '#app/ui/field.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PageWidth } from '#app/ui/page-width.tsx';
import type { KeepChoices, KeepHindrance } from '#server/messaging/contract.ts';

import { newClientId } from './client-id.ts';
import { peerAccess } from './peer-access.ts';
import { keepPath } from './keep-path.ts';
import { placeInRoom } from './room-data.ts';

export const handle = { access: peerAccess } satisfies PageHandle;
export const meta = pageMeta('Keep this on the Shelf');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const { roomId, messageId } = params;
  const { messages, lastSeq } = await context.messaging.listKeepChoices(actor, {
    roomId,
    messageId,
  });
  const pressed = messages.find(({ message }) => message.id === messageId);
  if (!pressed) {
    throw Response.json(
      { code: 'notFound', message: 'This message is not there any more.' },
      { status: 404 },
    );
  }
  return {
    messages,
    myId: actor.personId,
    chosen: pressed.hindrance === null ? [pressed.message.id] : [],
    back: placeInRoom(pressed.message, lastSeq),
    clientId: newClientId(),
    now: new Date().toISOString(),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context);
  const { roomId } = params;
  const values = await readForm(request);
  return answerForm(values, async () => {
    const { keepId } = await context.messaging.askToKeep(actor, {
      ...values,
      roomId,
      withNames: values.names === 'with',
    });
    return redirect(keepPath(keepId), 303);
  });
}

/** Which messages to keep: the one that was pressed, with those around it. */
export default function KeepMessage() {
  const { messages, myId, chosen, back, clientId, now } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const busy = useBusy();
  return (
    <PageWidth width="form">
      <ErrorSummary errors={refusal?.errors} order={['messageIds']} />
      <PageHeader
        title="Keep this on the Shelf"
        intro="What was said in a room is soon far up. On the Shelf colleagues find it again. Each author is asked first, once, and nothing is kept without their yes."
        back={{ to: back, label: 'Back to the room' }}
      />
      <Form method="post" className="flex flex-col gap-5" aria-busy={busy}>
        <input type="hidden" name="clientId" value={clientId} />
        <CheckboxGroup
          name="messageIds"
          label="What would you keep?"
          hint="Nobody is asked about your own messages. Files are not kept, only words."
          choices={messages.map((one) => choiceOf(one, { myId, now }))}
          defaultValues={typedValues(refusal, 'messageIds', chosen)}
          error={refusal?.errors.messageIds}
        />
        <RadioGroup
          name="names"
          label="Names beside the words"
          choices={[
            { value: 'without', label: 'No names: what was said is enough' },
            { value: 'with', label: 'With the names of those who said it' },
          ]}
          defaultValue={typedValue(refusal, 'names', 'without')}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary" disabled={busy}>
            {busy ? 'Asking…' : 'Ask the authors'}
          </Button>
          <ButtonLink to={back} look="quiet">
            Leave it in the room
          </ButtonLink>
        </div>
      </Form>
    </PageWidth>
  );
}

const because: Record<KeepHindrance, string> = {
  noWords: 'There are no words in it, only files.',
  asked: 'You asked about this before. Each author is asked once.',
  left: 'Its author is not in this room any more, so we cannot ask.',
};

function choiceOf(
  { message, hindrance }: KeepChoices['messages'][number],
  { myId, now }: { myId: string; now: string },
) {
  // As it was typed: so it begins the note.
  const { id, author, text: words, sentAt } = message;
  return {
    value: id,
    label: `${author.id === myId ? 'You' : author.name}, ${dayInSentence(sentAt, now)}, ${clockTime(sentAt)}`,
    hint: hindrance === null ? words : `${words} (${because[hindrance]})`.trim(),
    disabled: hindrance !== null,
  };
}
