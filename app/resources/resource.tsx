import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { dayInSentence } from '#app/lib/dates.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import { newClientId } from '#app/lib/new-client-id.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { TakesPart } from '#app/lib/takes-part.tsx';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PageWidth } from '#app/ui/page-width.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { resourceTags, type ResourceView } from '#server/resources/contract.ts';

import { Comments } from './components/comments.tsx';
import { ResourceActions, ResourceContent } from './components/resource-content.tsx';
import { UsedIt } from './components/used-it.tsx';
import { shelfAccess } from './shelf-access.ts';
import { authorWords, contentWords, resourcePath, shelfPath } from './shelf-words.ts';
import { useResourceNews } from './use-shelf-news.ts';

export const handle = { access: shelfAccess, seats: { alumni: 'read' } } satisfies PageHandle;
export const meta = pageMeta((loaded) => titleOf(loaded));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const actor = requireActor(context);
  const open = await context.resources.getResource(actor, {
    resourceId: params.resourceId,
    commentsAfter: searchParams.get('commentsAfter') ?? '',
    usesAfter: searchParams.get('usesAfter') ?? '',
  });
  return {
    open,
    title: open.resource.title,
    isMine: open.resource.author?.id === actor.personId,
    clientId: newClientId(),
    now: new Date().toISOString(),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context);
  const { resourceId = '' } = params;
  const values = await readForm(request);
  const input = { ...values, resourceId };
  const { resources } = context;
  return answerForm(values, async () => {
    if (values.intent === 'remove') {
      await resources.removeResource(actor, input);
      return redirect('/shelf?removed', 303);
    }
    if (values.intent === 'removeComment') await resources.removeComment(actor, input);
    else if (values.intent === 'withdrawUse') await resources.withdrawUse(actor, input);
    else if (values.intent === 'use') await resources.sayUsed(actor, input);
    else await resources.addComment(actor, input);
    return redirect(resourcePath(resourceId), 303);
  });
}

/** One resource: what it is, who used it, what colleagues say. */
export default function Resource() {
  const { open, isMine, clientId, now } = useLoaderData<typeof loader>();
  const { resource } = open;
  const refusal = refusalIn(useActionAnswer());
  const isGone = useResourceNews(resource.id);
  const busy = useBusy();
  const { checked: _checked, ...errors } = refusal?.errors ?? {};
  return (
    <PageWidth width="measure">
      <ErrorSummary errors={errors} order={['line', 'comment']} />
      <PageHeader
        title={resource.title}
        eyebrow={contentWords(resource)}
        intro={resource.summary}
        back={{ to: '/shelf', label: 'Shelf' }}
      />
      {isGone && (
        <Notice tone="warn" title="This has just been taken off the shelf." role="status">
          What you see is gone for everybody once you leave this page.
        </Notice>
      )}
      {resource.isHidden && (
        <Notice tone="warn" title="A moderator hid this.">
          Only the person who shared it and the moderators see it. Nothing can be added to it.
        </Notice>
      )}
      <ResourceContent resource={resource} />
      <SummaryList rows={factsOf(resource, now)} />
      <TakesPart>
        <ResourceActions resource={resource} isMine={isMine} now={now} busy={busy} />
      </TakesPart>
      <UsedIt open={open} now={now} busy={busy} refusal={refusal} />
      <Comments open={open} clientId={clientId} now={now} busy={busy} refusal={refusal} />
    </PageWidth>
  );
}

function factsOf(resource: ResourceView, now: string) {
  const { purpose, tags, sharedAt, author } = resource;
  return [
    { label: 'What it is for', value: purpose },
    {
      label: 'Tags',
      value: (
        <span className="flex flex-wrap gap-x-3">
          {tags.map((tag) => (
            <Link
              key={tag}
              to={shelfPath({ tag })}
              className="link inline-flex min-h-11 items-center"
            >
              {resourceTags[tag]}
            </Link>
          ))}
        </span>
      ),
    },
    {
      label: 'Shared by',
      value: (
        <>
          {authorWords(resource)}
          {author && author.organisation !== '' && `, ${author.organisation}`},{' '}
          <time dateTime={sharedAt}>{dayInSentence(sharedAt, now)}</time>
        </>
      ),
    },
  ];
}

function titleOf(loaded: unknown): string {
  return loaded instanceof Object && 'title' in loaded ? String(loaded.title) : 'Shelf';
}
