import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import {
  DeleteIcon,
  EditIcon,
  MeetingsIcon,
  ReplyIcon,
  ReportIcon,
  ShelfIcon,
  ThreadIcon,
} from '#app/ui/icon.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { WrittenText } from '#app/ui/written-text.tsx';

import { ChoiceForms } from './components/choice-forms.tsx';
import {
  keepMessagePath,
  messagePagePath,
  messageThemePath,
  placeInRoom,
  threadPath,
} from './room-data.ts';
import { firstName } from './room-words.ts';

export const handle = { access: 'signedIn' } satisfies PageHandle;
export const meta = pageMeta('One message');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const { roomId, messageId } = params;
  const choices = await context.messaging.getMessage(actor, { roomId, messageId });
  if (choices.message.state !== 'sent') {
    throw Response.json(
      { code: 'notFound', message: 'This message is not there any more.' },
      { status: 404 },
    );
  }
  return {
    ...choices,
    myId: actor.personId,
    back: placeInRoom(choices.message, choices.lastSeq),
  };
}

/** One press each; a script that stays in the room asks for the status alone. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context);
  const { roomId, messageId } = params;
  const values = await readForm(request);
  return answerForm(values, async () => {
    const { messaging } = context;
    const input = { ...values, roomId, messageId };
    if (values.intent === 'save') await messaging.saveMessage(actor, input);
    else if (values.intent === 'pin') await messaging.pinMessage(actor, input);
    else await messaging.reactToMessage(actor, input);
    if (values.answer === 'status') return null;
    const { message, lastSeq } = await messaging.getMessage(actor, { roomId, messageId });
    return redirect(placeInRoom(message, lastSeq), 303);
  });
}

/** All that one may do with one message: what its menu in the room offers, as a page. */
export default function MessageChoicesPage() {
  const choices = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const { message, isMine, mayWrite, back } = choices;
  const { roomId, id, author, body } = message;
  return (
    <div className="flex max-w-form flex-col gap-6">
      <ErrorSummary errors={refusal?.errors} order={[]} />
      <PageHeader
        title={isMine ? 'Your message' : `What ${firstName(author.name)} said`}
        back={{ to: back, label: 'Back to the room' }}
      />
      <blockquote className="border-l-3 border-edge pl-3">
        <WrittenText body={body} />
      </blockquote>
      <ChoiceForms choices={choices} myId={choices.myId} />
      <div className="flex flex-wrap gap-2">
        {mayWrite && (
          <ButtonLink icon={ReplyIcon} to={messagePagePath(roomId, message, 'reply')}>
            Reply
          </ButtonLink>
        )}
        <ButtonLink icon={ThreadIcon} to={threadPath(roomId, id)}>
          See the thread
        </ButtonLink>
        {choices.mayKeep && (
          <ButtonLink icon={ShelfIcon} to={keepMessagePath(roomId, id)}>
            Keep this on the Shelf
          </ButtonLink>
        )}
        {choices.mayBringUp && (
          <ButtonLink icon={MeetingsIcon} to={messageThemePath(roomId, id)}>
            For the next meeting
          </ButtonLink>
        )}
        {isMine && mayWrite && (
          <ButtonLink icon={EditIcon} to={messagePagePath(roomId, message, 'edit')}>
            Edit
          </ButtonLink>
        )}
        {isMine && (
          <ButtonLink
            look="danger"
            icon={DeleteIcon}
            to={messagePagePath(roomId, message, 'takeBack')}
          >
            Take back
          </ButtonLink>
        )}
        {!isMine && (
          <ButtonLink icon={ReportIcon} to={`/reports/message/${id}`}>
            Report
          </ButtonLink>
        )}
      </div>
    </div>
  );
}
