import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, redirect, useLoaderData } from '@remix-run/react';

import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { BellIcon } from '#app/ui/icon.tsx';
import { Pages } from '#app/ui/older-link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PageWidth } from '#app/ui/page-width.tsx';

import { NotificationLine } from './components/notification-line.tsx';
import { useLiveNotifications } from './use-live-notifications.ts';

export const handle = { access: 'signedIn' } satisfies PageHandle;
export const meta = pageMeta('For you');

export async function loader({ request, context }: LoaderFunctionArgs) {
  const after = new URL(request.url).searchParams.get('after') ?? '';
  const page = await context.notifications.listForYou(requireActor(context), { after });
  return { page, isFirst: after === '', now: new Date().toISOString() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  await context.notifications.markSeen(requireActor(context), await readForm(request));
  return redirect('/for-you', 303);
}

/** One place for what concerns me, newest first. */
export default function ForYou() {
  const { page, isFirst, now } = useLoaderData<typeof loader>();
  const { notifications, next, readAt } = page;
  const busy = useBusy();
  useLiveNotifications();
  const isAnyNew = notifications.some(({ isSeen }) => !isSeen);
  return (
    <PageWidth width="measure">
      <PageHeader
        title="For you"
        intro="What concerns you, wherever it is. Only you see this."
        actions={<ButtonLink to="/for-you/choices">How to tell me</ButtonLink>}
      />
      {notifications.length === 0 && (
        <EmptyState icon={BellIcon} title={isFirst ? 'Nothing here yet' : 'Nothing more'}>
          When somebody mentions you, writes to you or answers you, it stands here.
        </EmptyState>
      )}
      {isAnyNew && (
        <Form method="post">
          <input type="hidden" name="readAt" value={readAt} />
          <Button type="submit" disabled={busy}>
            I have seen all of this
          </Button>
        </Form>
      )}
      <ol className="flex flex-col gap-3">
        {notifications.map((notification) => (
          <li key={notification.id}>
            <NotificationLine notification={notification} now={now} />
          </li>
        ))}
      </ol>
      <Pages
        label="Pages of what is for you"
        previous={isFirst ? undefined : '/for-you'}
        next={next === null ? undefined : `?after=${encodeURIComponent(next)}`}
      />
    </PageWidth>
  );
}
