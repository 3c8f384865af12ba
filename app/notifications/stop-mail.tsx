import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';

import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { wordsOfStream, type MailStream } from '#server/notifications/contract.ts';

export const handle = { access: 'public' } satisfies PageHandle;
export const meta = pageMeta('Stop letters');

/** Opening the link changes nothing: mail scanners open links too. The press does. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  return { stop: await context.notifications.findStop({ token: params.token }) };
}

/** Answered where it was sent, since a mail program that presses it follows no redirect. */
export async function action({ params, context }: ActionFunctionArgs) {
  return context.notifications.stopMail({ token: params.token });
}

export default function StopMail() {
  const { stop } = useLoaderData<typeof loader>();
  const stopped = useActionAnswer();
  const busy = useBusy();
  if (!stop) {
    return (
      <div className="flex flex-col gap-4">
        <PageHeader title="This link stops no letters" />
        <p>
          Copy the whole address from the letter, or{' '}
          <Link to="/for-you/choices" className="link">
            sign in and choose there
          </Link>
          .
        </p>
      </div>
    );
  }
  const isStopped = stopped !== undefined || stop.isStopped;
  return (
    <div className="flex max-w-form flex-col gap-4">
      <PageHeader title={isStopped ? 'These letters are stopped' : 'Stop these letters?'} />
      {isStopped ? (
        <Notice tone="success" title={`No more letters: ${nameOf(stop.stream)}.`} role="status">
          All other letters come as before.
        </Notice>
      ) : (
        <Form method="post" className="flex flex-col items-start gap-4">
          <p>It is about: {nameOf(stop.stream)}. All other letters come as before.</p>
          <Button type="submit" look="primary" disabled={busy}>
            Stop them
          </Button>
        </Form>
      )}
      <p>
        <Link to="/for-you/choices" className="link">
          Choose how you are told
        </Link>
      </p>
    </div>
  );
}

function nameOf(stream: MailStream): string {
  return stream === 'digest' ? 'your digest' : `at once, “${wordsOfStream(stream)}”`;
}
