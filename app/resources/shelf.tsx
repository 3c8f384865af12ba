import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { TakesPart } from '#app/lib/takes-part.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PlusIcon, ShelfIcon } from '#app/ui/icon.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Pages } from '#app/ui/older-link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PageWidth } from '#app/ui/page-width.tsx';

import { ResourceCard } from './components/resource-card.tsx';
import { ShelfFilters } from './components/shelf-filters.tsx';
import { shelfAccess } from './shelf-access.ts';
import { shelfPath } from './shelf-words.ts';
import { useShelfNews } from './use-shelf-news.ts';

export const handle = { access: shelfAccess, seats: { alumni: 'read' } } satisfies PageHandle;
export const meta = pageMeta('Shelf');

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const { searchParams } = new URL(request.url);
  const read = (name: string) => searchParams.get(name) ?? '';
  const filter = { tag: read('tag'), kind: read('kind'), q: read('q').trim() };
  const after = read('after');
  const page = await context.resources.listResources(actor, { ...filter, after });
  return {
    ...page,
    filter,
    isFirst: after === '',
    isRemoved: searchParams.has('removed'),
    myId: actor.personId,
    now: new Date().toISOString(),
  };
}

/** What works, to use again: notes, links and files of colleagues. */
export default function Shelf() {
  const page = useLoaderData<typeof loader>();
  const { resources, next, tags, filter, isFirst, now } = page;
  const news = useShelfNews(resources, page.myId);
  const isNarrowed = filter.tag !== '' || filter.kind !== '' || filter.q !== '';
  return (
    <PageWidth width="measure">
      <PageHeader
        title="Shelf"
        intro="What works, to use again: notes, links and files of your colleagues."
        actions={
          <TakesPart>
            <ButtonLink to="/shelf/new" look="primary" icon={PlusIcon}>
              Share something
            </ButtonLink>
          </TakesPart>
        }
      />
      {page.isRemoved && (
        <Notice tone="success" title="It is off the shelf." role="status">
          Nobody can open it any more.
        </Notice>
      )}
      <ShelfFilters filter={filter} tags={tags} />
      <div role="status" className="empty:hidden">
        {news > 0 && (
          <ButtonLink to="/shelf" wide reloadDocument={false}>
            {`${news} new – show`}
          </ButtonLink>
        )}
      </div>
      {resources.length > 0 && (
        <ul className="flex flex-col gap-3">
          {resources.map((resource) => (
            <li key={resource.id}>
              <ResourceCard resource={resource} now={now} />
            </li>
          ))}
        </ul>
      )}
      {resources.length === 0 && isNarrowed && (
        <EmptyState
          icon={ShelfIcon}
          title="Nothing fits that"
          action={<ButtonLink to="/shelf">Show the whole shelf</ButtonLink>}
        >
          Try a shorter word, another tag or all kinds.
        </EmptyState>
      )}
      {resources.length === 0 && !isNarrowed && (
        <EmptyState
          icon={ShelfIcon}
          title={isFirst ? 'The shelf is empty' : 'That was all'}
          action={
            isFirst ? (
              <TakesPart>
                <ButtonLink to="/shelf/new">Share the first thing</ButtonLink>
              </TakesPart>
            ) : (
              <ButtonLink to="/shelf">Back to the newest</ButtonLink>
            )
          }
        >
          Notes, links and files that help in your work will be here.
        </EmptyState>
      )}
      <Pages
        label="Pages of the shelf"
        previous={isFirst ? undefined : shelfPath(filter)}
        next={next === null ? undefined : shelfPath({ ...filter, after: next })}
      />
    </PageWidth>
  );
}
