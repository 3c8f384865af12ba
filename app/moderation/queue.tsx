import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { CardLink } from '#app/ui/card.tsx';
import { Chip } from '#app/ui/chip.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ModerationIcon } from '#app/ui/icon.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Pages } from '#app/ui/older-link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PageWidth } from '#app/ui/page-width.tsx';

import { momentInWords, reasonsInWords, reportsInWords, thingWords } from './moderation-words.ts';
import { moderatorAccess } from './moderator-access.ts';
import { useLiveMatters } from './use-live-matters.ts';

export const handle = { access: moderatorAccess } satisfies PageHandle;
export const meta = pageMeta('Moderation');

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const { searchParams } = new URL(request.url);
  const after = searchParams.get('after') ?? '';
  const page = await context.moderation.listMatters(actor, { after });
  return {
    page,
    isFirst: after === '',
    isDecided: searchParams.has('decided'),
    mayReadAudit: actor.roles.includes('administrator'),
    now: new Date().toISOString(),
  };
}

/** What waits for a moderator, the longest waiting first. */
export default function Queue() {
  const { page, isFirst, isDecided, mayReadAudit, now } = useLoaderData<typeof loader>();
  useLiveMatters();
  const { matters, next } = page;
  return (
    <PageWidth width="page">
      <PageHeader
        title="Moderation"
        intro="What colleagues have reported. Each thing stands here once, with all its reasons."
        actions={mayReadAudit && <ButtonLink to="/moderation/audit">What was done</ButtonLink>}
      />
      {isDecided && (
        <Notice tone="success" title="Decided." role="status">
          The person who wrote it and those who reported it have been told.
        </Notice>
      )}
      {matters.length === 0 && (
        <EmptyState icon={ModerationIcon} title="Nothing waits for you">
          When somebody reports a message, a resource or a comment, it shows here.
        </EmptyState>
      )}
      <ol className="flex flex-col gap-3">
        {matters.map((matter) => (
          <li key={matter.id}>
            <CardLink
              to={`/moderation/${matter.id}`}
              title={thingWords[matter.thing].a}
              detail={
                <>
                  <p>{reasonsInWords(matter)}</p>
                  <p>
                    {reportsInWords(matter.reports)}, waiting since{' '}
                    <time dateTime={matter.openedAt}>{momentInWords(matter.openedAt, now)}</time>
                  </p>
                </>
              }
              trailing={matter.isSecondLook && <Chip tone="sloe">Second look</Chip>}
            />
          </li>
        ))}
      </ol>
      <Pages
        label="Pages of reports"
        previous={isFirst ? undefined : '/moderation'}
        next={next === null ? undefined : `?after=${encodeURIComponent(next)}`}
      />
    </PageWidth>
  );
}
