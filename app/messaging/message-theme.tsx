import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn, typedValue } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PageWidth } from '#app/ui/page-width.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { WrittenText } from '#app/ui/written-text.tsx';
import { messageThemes } from '#server/messaging/contract.ts';

import { peerAccess } from './peer-access.ts';
import { placeInRoom } from './room-data.ts';

export const handle = { access: peerAccess } satisfies PageHandle;
export const meta = pageMeta('For the next meeting');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { roomId, messageId } = params;
  const found = await context.messaging.getMessageTheme(requireActor(context), {
    roomId,
    messageId,
  });
  if (found.message.state !== 'sent') {
    throw Response.json(
      { code: 'notFound', message: 'This message is not there any more.' },
      { status: 404 },
    );
  }
  return { ...found, back: placeInRoom(found.message, found.lastSeq) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context);
  const { roomId, messageId } = params;
  const values = await readForm(request);
  return answerForm(values, async () => {
    const input = { theme: values.theme, roomId, messageId };
    await context.messaging.setMessageTheme(actor, input);
    const { message, lastSeq } = await context.messaging.getMessageTheme(actor, {
      roomId,
      messageId,
    });
    return redirect(placeInRoom(message, lastSeq), 303);
  });
}

/** What a message is about, for the agenda of the next meeting. */
export default function MessageThemePage() {
  const { message, theme, back } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const busy = useBusy();
  return (
    <PageWidth width="form">
      <ErrorSummary errors={refusal?.errors} order={['theme']} />
      <PageHeader
        title="For the next meeting"
        intro="Say what this message is about. The next agenda counts it under that theme, with a link to it for those who are in this room. Neither your name nor its author’s is shown there."
        back={{ to: back, label: 'Back to the room' }}
      />
      <blockquote className="border-l-3 border-edge pl-3">
        <WrittenText body={message.body} />
      </blockquote>
      <Form method="post" className="flex flex-col gap-5" aria-busy={busy}>
        <SelectField
          name="theme"
          label="What is it about?"
          hint="One theme for the whole room. Anybody here can change it."
          emptyLabel="Nothing for a meeting"
          choices={Object.entries(messageThemes).map(([value, label]) => ({ value, label }))}
          defaultValue={typedValue(refusal, 'theme', theme ?? '')}
          error={refusal?.errors.theme}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary" disabled={busy}>
            Save
          </Button>
          <ButtonLink to={back} look="quiet">
            Cancel
          </ButtonLink>
        </div>
      </Form>
    </PageWidth>
  );
}
