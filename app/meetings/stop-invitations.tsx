import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';

import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export const handle = { access: 'public' } satisfies PageHandle;
export const meta = pageMeta('Stop calendar invitations');

/** Opening the link changes nothing: mail scanners open links too. The press does. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  return { stop: await context.meetings.findInvitationStop({ token: params.token }) };
}

/** Answered where it was sent, since a mail program that presses it follows no redirect. */
export async function action({ params, context }: ActionFunctionArgs) {
  return context.meetings.stopInvitations({ token: params.token });
}

export default function StopInvitations() {
  const { stop } = useLoaderData<typeof loader>();
  const stopped = useActionAnswer();
  const busy = useBusy();
  const choose = (words: string) => (
    <Link to="/meetings/follow" className="link">
      {words}
    </Link>
  );
  if (!stop) {
    return (
      <div className="flex flex-col gap-4">
        <PageHeader title="This link stops no invitations" />
        <p>Copy the whole address from the letter, or {choose('sign in and stop them there')}.</p>
      </div>
    );
  }
  const isStopped = stopped !== undefined || stop.isStopped;
  return (
    <div className="flex max-w-form flex-col gap-4">
      <PageHeader
        title={isStopped ? 'Calendar invitations are stopped' : 'Stop calendar invitations?'}
      />
      {isStopped ? (
        <Notice tone="success" title="No more invitations come by mail." role="status">
          What is in your calendar stays there. All other letters come as before.
        </Notice>
      ) : (
        <Form method="post" className="flex flex-col items-start gap-4">
          <p>What is in your calendar stays there. All other letters come as before.</p>
          <Button type="submit" look="primary" disabled={busy}>
            Stop them
          </Button>
        </Form>
      )}
      <p>{choose('Choose how your calendar hears of meetings')}</p>
    </div>
  );
}
