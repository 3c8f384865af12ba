import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { ThreadIcon } from '#app/ui/icon.tsx';
import { OlderLink } from '#app/ui/older-link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PageWidth } from '#app/ui/page-width.tsx';

import { newClientId } from './client-id.ts';
import { MessageForm } from './components/message-form.tsx';
import { RoomClosed } from './components/room-closed.tsx';
import { ThreadRow } from './components/thread-row.tsx';
import { ThreadStateForm } from './components/thread-state-form.tsx';
import { messageAnchor, messagePath, threadPath } from './room-data.ts';
import { firstName, roomTitle } from './room-words.ts';
import { useThreadNews } from './use-thread-news.ts';

export const handle = { access: 'signedIn' } satisfies PageHandle;
export const meta = pageMeta('Thread');

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const { roomId, messageId } = params;
  const { searchParams } = new URL(request.url);
  const thread = await context.messaging.getThread(actor, {
    roomId,
    messageId,
    before: numberIn(searchParams, 'before'),
    after: searchParams.has('before') ? undefined : numberIn(searchParams, 'after'),
  });
  return {
    ...thread,
    myId: actor.personId,
    clientId: newClientId(),
    now: new Date().toISOString(),
  };
}

function numberIn(search: URLSearchParams, name: string): string | undefined {
  const value = search.get(name);
  return value !== null && /^\d{1,15}$/.test(value) ? value : undefined;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context);
  const { roomId = '', messageId = '' } = params;
  const values = await readForm(request);
  const thread = { ...values, roomId, messageId };
  return answerForm(values, async () => {
    const { messaging } = context;
    const path = threadPath(roomId, messageId);
    if (values.intent === 'read') {
      await messaging.markThreadRead(actor, thread);
      return values.answer === 'status' ? null : redirect(path, 303);
    }
    if (values.intent === 'follow') {
      await messaging.followThread(actor, thread);
      return redirect(path, 303);
    }
    const sent = await messaging.sendMessage(actor, { ...values, roomId, replyToId: messageId });
    return redirect(`${path}#${messageAnchor(sent.id)}`, 303);
  });
}

/** One message with all that was answered to it, and where one answers as well. */
export default function Thread() {
  const thread = useLoaderData<typeof loader>();
  const { room, root, replies, hasOlder, hasNewer, state, myId, clientId, now } = thread;
  const refusal = refusalIn(useActionAnswer());
  useThreadNews(thread);
  const path = threadPath(room.id, root.id);
  const first = replies[0]?.seq ?? 0;
  const last = replies.at(-1)?.seq ?? 0;
  const errors = refusal && { text: refusal.errors.text, form: refusal.errors.form };
  return (
    <PageWidth width="page">
      <ErrorSummary errors={errors} order={['text']} />
      <PageHeader
        title={`Thread of ${firstName(root.author.name)}’s message`}
        eyebrow={roomTitle(room)}
        back={{ to: messagePath(room.id, root), label: 'Back to the room' }}
      />
      <ThreadStateForm path={path} state={state} lastSeq={last} />
      <div className="flex flex-col gap-4">
        <ThreadRow message={root} myId={myId} now={now} />
        {hasOlder && <OlderLink to={`?before=${first}`}>Show older replies</OlderLink>}
        {replies.length === 0 && !hasOlder && (
          <EmptyState icon={ThreadIcon} title="No replies yet">
            {room.mayWrite ? 'Write the first one below.' : 'Nobody replied.'}
          </EmptyState>
        )}
        {replies.map((reply) => (
          <ThreadRow key={reply.id} message={reply} rootId={root.id} myId={myId} now={now} />
        ))}
        {hasNewer && <OlderLink to={`?after=${last}`}>Show newer replies</OlderLink>}
      </div>
      {room.mayWrite ? (
        <MessageForm
          key={`${last}:${refusal?.rule ?? ''}`}
          intent="reply"
          personId={myId}
          messageId={root.id}
          text=""
          clientId={clientId}
          label="Your reply"
          send={{ words: 'Send', busyWords: 'Sending…' }}
          back={messagePath(room.id, root)}
          refusal={refusal}
        />
      ) : (
        <RoomClosed />
      )}
    </PageWidth>
  );
}
