import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import { Link, redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { WrittenText } from '#app/ui/written-text.tsx';
import type { Actor } from '#server/accounts/contract.ts';
import { messagingLimits, type MessageView } from '#server/messaging/contract.ts';

import { newClientId } from './client-id.ts';
import { MessageForm } from './components/message-form.tsx';
import { TakeBackForm } from './components/take-back-form.tsx';
import { messageAnchor, messagePagePath, placeInRoom, roomPath } from './room-data.ts';
import { firstName } from './room-words.ts';

type Doing = 'edit' | 'takeBack' | 'reply';

export const handle = { access: 'signedIn' } satisfies PageHandle;
export const meta = pageMeta((data) =>
  data instanceof Object && 'title' in data ? String(data.title) : 'Message',
);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const { searchParams } = new URL(request.url);
  const doing = doingIn(searchParams);
  const { message, lastSeq } = await getMessage(context, actor, {
    roomId: params.roomId ?? '',
    messageId: params.messageId ?? '',
    seq: searchParams.get('seq') ?? '',
  });
  const isMine = message.author.id === actor.personId;
  if (message.state !== 'sent' || (doing !== 'reply' && !isMine)) throw notFound();
  return {
    doing,
    message,
    title: titleFor(doing, message),
    back: placeInRoom(message, lastSeq),
    personId: actor.personId,
    clientId: newClientId(),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context);
  const roomId = params.roomId ?? '';
  const messageId = params.messageId ?? '';
  const values = await readForm(request);
  return answerForm(values, async () => {
    const { messaging } = context;
    if (values.intent === 'reply') {
      const sent = await messaging.sendMessage(actor, { ...values, roomId, replyToId: messageId });
      return redirect(`${roomPath(roomId)}#${messageAnchor(sent.id)}`, 303);
    }
    const { message } =
      values.intent === 'takeBack'
        ? await messaging.deleteMessage(actor, { roomId, messageId })
        : await messaging.editMessage(actor, { ...values, roomId, messageId });
    const { lastSeq } = await messaging.listMessages(actor, { roomId, limit: 1 });
    return redirect(placeInRoom(message, lastSeq), 303);
  });
}

/** The address carries the place in the room; without it the message is looked for among the newest. */
async function getMessage(
  { messaging }: AppLoadContext,
  actor: Actor,
  { roomId, messageId, seq }: { roomId: string; messageId: string; seq: string },
): Promise<{ message: MessageView; lastSeq: number }> {
  const place = /^[1-9]\d{0,14}$/.test(seq)
    ? { after: Number(seq) - 1, limit: 1 }
    : { limit: messagingLimits.mostMessagesOnPage };
  const { messages, lastSeq } = await messaging.listMessages(actor, { roomId, ...place });
  const message = messages.find(({ id }) => id === messageId);
  if (!message) throw notFound();
  return { message, lastSeq };
}

function notFound(): Response {
  return Response.json(
    { code: 'notFound', message: 'We could not find that message.' },
    { status: 404 },
  );
}

function doingIn(search: URLSearchParams): Doing {
  if (search.has('reply')) return 'reply';
  return search.has('takeBack') ? 'takeBack' : 'edit';
}

function titleFor(doing: Doing, { author }: MessageView): string {
  if (doing === 'reply') return `Reply to ${firstName(author.name)}`;
  return doing === 'takeBack' ? 'Take this message back?' : 'Edit your message';
}

const intros: Record<Doing, string> = {
  edit: 'It will say “edited” beside it.',
  takeBack:
    'It stays as a line that says you took it back. Nobody in the room can read it any more.',
  reply: 'Your reply shows in the room with a line of this message above it.',
};

/** One message: to change it, to take it back, or without script to answer it. */
export default function EditMessage() {
  const { doing, message, title, back, personId, clientId } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const errors = refusal && { text: refusal.errors.text, form: refusal.errors.form };
  const form = { personId, messageId: message.id, clientId, back, refusal };
  return (
    <div className="flex max-w-form flex-col gap-6">
      <ErrorSummary errors={errors} order={['text']} />
      <PageHeader
        title={title}
        back={{ to: back, label: 'Back to the room' }}
        intro={intros[doing]}
      />
      {doing === 'takeBack' && <TakeBackForm message={message} back={back} />}
      {doing === 'edit' && (
        <>
          <MessageForm
            key={`edit:${refusal?.rule ?? ''}`}
            {...form}
            intent="edit"
            text={message.text}
            label="Your message"
            send={{ words: 'Save', busyWords: 'Saving…' }}
          />
          <Link className="link" to={messagePagePath(message.roomId, message, 'takeBack')}>
            Take this message back
          </Link>
        </>
      )}
      {doing === 'reply' && (
        <>
          <blockquote className="border-l-3 border-edge pl-3 text-muted">
            <WrittenText body={message.body} />
          </blockquote>
          <MessageForm
            key={`reply:${refusal?.rule ?? ''}`}
            {...form}
            intent="reply"
            text=""
            label="Your reply"
            send={{ words: 'Send', busyWords: 'Sending…' }}
          />
        </>
      )}
    </div>
  );
}
