import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, redirect, useLoaderData } from '@remix-run/react';

import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { CardLink } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ModerationIcon } from '#app/ui/icon.tsx';
import { Pages } from '#app/ui/older-link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PageWidth } from '#app/ui/page-width.tsx';

import { momentInWords, noticeTitle, ruleInWords } from './moderation-words.ts';
import { useLiveNotices } from './use-live-notices.ts';

export const handle = { access: 'signedIn' } satisfies PageHandle;
export const meta = pageMeta('What moderators decided');

export async function loader({ request, context }: LoaderFunctionArgs) {
  const after = new URL(request.url).searchParams.get('after') ?? '';
  const page = await context.moderation.listNotices(requireActor(context), { after });
  return { page, isFirst: after === '', now: new Date().toISOString() };
}

export async function action({ context }: ActionFunctionArgs) {
  await context.moderation.markNoticesRead(requireActor(context));
  return redirect('/account/decisions', 303);
}

/** What moderators had to tell me, newest first. */
export default function Notices() {
  const { page, isFirst, now } = useLoaderData<typeof loader>();
  const { notices, next, unread } = page;
  const busy = useBusy();
  useLiveNotices();
  return (
    <PageWidth width="measure">
      <PageHeader
        title="What moderators decided"
        intro="About what you wrote, and about what you reported. Only you see this."
        back={{ to: '/account', label: 'Who I am' }}
      />
      {notices.length === 0 && (
        <EmptyState icon={ModerationIcon} title="Nothing here">
          When a moderator looks at something you wrote or reported, you are told here.
        </EmptyState>
      )}
      <ol className="flex flex-col gap-3">
        {notices.map((notice) => (
          <li key={notice.id}>
            <CardLink
              to={`/account/decisions/${notice.id}`}
              title={noticeTitle(notice)}
              detail={
                <>
                  {notice.rule && <p>{ruleInWords(notice)}</p>}
                  <time dateTime={notice.at}>{momentInWords(notice.at, now)}</time>
                </>
              }
            />
          </li>
        ))}
      </ol>
      {unread > 0 && (
        <Form method="post">
          <Button type="submit" disabled={busy}>
            I have read this
          </Button>
        </Form>
      )}
      <Pages
        label="Pages of notices"
        previous={isFirst ? undefined : '/account/decisions'}
        next={next === null ? undefined : `?after=${encodeURIComponent(next)}`}
      />
    </PageWidth>
  );
}
