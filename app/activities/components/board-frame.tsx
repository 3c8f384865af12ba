import { Link, useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';

import { BesideFilters, FilterRow } from '#app/ui/filter-link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { ViewTabs } from '#app/ui/view-tabs.tsx';
import type { ActivityBoard } from '#server/activities/page-views.ts';

import {
  boardAddress,
  boardFields,
  listView,
  mapView,
  viewAddress,
  weekView,
  type BoardView,
} from '../board-address.ts';
import { filterGroups, quickChoices } from '../filter-choices.ts';
import { BoardSearch } from './board-search.tsx';

interface BoardFrameProps {
  board: Pick<ActivityBoard, 'filters' | 'facets' | 'near'>;
  view: BoardView;
  /** How much is left, in words. */
  result: string;
  children: ReactNode;
}

/** Search, filters with their counts, and the ways to look at what they leave. */
export function BoardFrame({ board, view, result, children }: BoardFrameProps) {
  const { filters, near } = board;
  const navigation = useNavigation();
  const busy = navigation.location?.pathname === view.path;
  const facts = { ...board, view };
  const groups = filterGroups(facts).filter(({ choices }) => choices.length > 0);
  const isFiltered = boardFields(filters).length > 0;
  return (
    <>
      <BoardSearch filters={filters} view={view} busy={busy} />
      <FilterRow label="Filters" choices={quickChoices(facts)} />
      <BesideFilters groups={groups}>
        <section aria-label="Activities" aria-busy={busy} className="flex min-w-0 flex-col gap-3">
          <ViewTabs label="Ways to look at it" tabs={viewsOf(board, view)} />
          <div className="flex flex-wrap items-center justify-between gap-x-4">
            <p role="status" className="text-sm text-muted">
              {result}
            </p>
            {isFiltered && (
              <Link to={viewAddress(view)} className="link inline-flex min-h-11 items-center">
                Take away all filters
              </Link>
            )}
          </div>
          {filters.place !== '' && !near && <UnknownPlace place={filters.place} />}
          {children}
        </section>
      </BesideFilters>
    </>
  );
}

function viewsOf({ filters }: BoardFrameProps['board'], view: BoardView) {
  return [
    { label: 'List', view: listView },
    { label: 'Week', view: weekView('') },
    { label: 'Map', view: mapView },
  ].map(({ label, view: other }) => ({
    label,
    to: boardAddress(filters, {}, other),
    isHere: view.path === other.path,
  }));
}

function UnknownPlace({ place }: { place: string }) {
  return (
    <Notice tone="info" title={`We do not know where “${place}” is.`}>
      So this is not sorted by how far it is. Try a town or village nearby.
    </Notice>
  );
}
