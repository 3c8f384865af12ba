import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';

import { refusalIn } from '#app/lib/form-refusal.ts';
import { newGapPath } from '#app/lib/new-gap-path.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FilledGaps } from '#app/ui/filled-gaps.tsx';
import { BesideFilters, FilterRow } from '#app/ui/filter-link.tsx';
import { GapIcon, PlusIcon, SearchIcon } from '#app/ui/icon.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Pages } from '#app/ui/older-link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

import { actOnGap } from './act-on-gap.ts';
import { GapCard } from './components/gap-card.tsx';
import { filterGroups, stateChoices } from './filter-choices.ts';
import { gapsAccess } from './gaps-access.ts';
import { gapsAddress, isNarrowed, readGapsAddress } from './gaps-address.ts';
import { useLiveGaps } from './use-live-gaps.ts';

export const handle = { access: gapsAccess } satisfies PageHandle;
export const meta = pageMeta('What’s missing');

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const { searchParams } = new URL(request.url);
  const [list, filled] = await Promise.all([
    context.gaps.listGaps(actor, readGapsAddress(searchParams)),
    context.gaps.listFilledGaps(actor),
  ]);
  return {
    list,
    filled,
    isFirst: !searchParams.has('after'),
    isGone: searchParams.has('gone'),
  };
}

export const action = actOnGap;

/** What people need and cannot find in the county. */
export default function Gaps() {
  const { list, filled, isFirst, isGone } = useLoaderData<typeof loader>();
  const { filters, gaps, next, maySay } = list;
  const refusal = refusalIn(useActionAnswer());
  useLiveGaps();
  const groups = filterGroups(list);
  const isEmpty = gaps.length === 0 && !isNarrowed(filters) && isFirst;
  return (
    <>
      <ErrorSummary errors={refusal?.errors} order={[]} />
      <PageHeader
        title="What’s missing"
        intro="What people here need and cannot find: what, where and why. Never about one person."
        actions={
          <>
            <ButtonLink to="/gaps/evidence">Evidence</ButtonLink>
            {maySay && (
              <ButtonLink to={newGapPath()} look="primary" icon={PlusIcon}>
                Log a gap
              </ButtonLink>
            )}
          </>
        }
      />
      {isGone && (
        <Notice tone="success" title="It is taken back." role="status">
          Nobody else had said so, so it is gone.
        </Notice>
      )}
      <FilledGaps gaps={filled} from="list" />
      {!(isEmpty && list.facets.state.closed === undefined) && (
        <FilterRow label="How it stands" choices={stateChoices(list)} />
      )}
      <BesideFilters groups={groups}>
        <section aria-label="Gaps" className="flex min-w-0 flex-col gap-3">
          {!isEmpty && <ResultLine total={list.total} isNarrowed={isNarrowed(filters)} />}
          {gaps.map((gap) => (
            <GapCard key={gap.id} gap={gap} maySay={maySay} />
          ))}
          {gaps.length === 0 && <Nothing isEmpty={isEmpty} isFirst={isFirst} maySay={maySay} />}
          <Pages
            label="Pages of gaps"
            previous={isFirst ? undefined : gapsAddress(filters)}
            next={next === null ? undefined : gapsAddress(filters, next)}
          />
        </section>
      </BesideFilters>
    </>
  );
}

function ResultLine({ total, isNarrowed: hasFilters }: { total: number; isNarrowed: boolean }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4">
      <p role="status" className="text-sm text-muted">
        {total === 1 ? '1 gap' : `${total === 0 ? 'No' : total} gaps, newest first`}
      </p>
      {hasFilters && (
        <Link to="/gaps" className="link inline-flex min-h-11 items-center">
          Take away all filters
        </Link>
      )}
    </div>
  );
}

function Nothing({
  isEmpty,
  isFirst,
  maySay,
}: {
  isEmpty: boolean;
  isFirst: boolean;
  maySay: boolean;
}) {
  if (isEmpty) {
    return (
      <EmptyState
        icon={GapIcon}
        title="Nothing is missing yet"
        action={maySay && <ButtonLink to={newGapPath()}>Log the first gap</ButtonLink>}
      >
        What link workers look for and do not find will be here, so that somebody can fill it.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={SearchIcon} title={isFirst ? 'Nothing matches' : 'That was all'}>
      {isFirst ? 'Take away a filter.' : 'You have seen all of them.'}
    </EmptyState>
  );
}
