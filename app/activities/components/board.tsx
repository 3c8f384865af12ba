import type { ReactNode } from 'react';

import { newGapPath } from '#app/lib/new-gap-path.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PlusIcon, SearchIcon, WhatsOnIcon } from '#app/ui/icon.tsx';
import type { ActivityBoard } from '#server/activities/page-views.ts';

import { boardAddress, boardFields, listView } from '../board-address.ts';
import { ActivityCard } from './activity-card.tsx';
import { BoardFrame } from './board-frame.tsx';

interface BoardProps {
  board: ActivityBoard;
  now: string;
  /** Whether it is the first page. */
  isFirst: boolean;
  /** For those who may add activities. */
  add: ReactNode;
  /** Whether the reader may log what is missing. */
  logsGaps: boolean;
}

/** The activities that the filters leave, one card each. */
export function Board({ board, now, isFirst, add, logsGaps }: BoardProps) {
  const { filters, activities, total } = board;
  if (total === 0 && boardFields(filters).length === 0) {
    return (
      <EmptyState icon={WhatsOnIcon} title="Nothing is on the board yet" action={add}>
        What people in the county can join will be here. Coordinators and activity providers add it.
      </EmptyState>
    );
  }
  return (
    <BoardFrame board={board} view={listView} result={resultWords(board)}>
      {activities.map((activity) => (
        <ActivityCard key={activity.id} activity={activity} now={now} />
      ))}
      {activities.length === 0 && (
        <NothingMatches isFirst={isFirst} gap={logsGaps && newGapPath(gapIn(filters))} />
      )}
      <PageLinks board={board} isFirst={isFirst} />
    </BoardFrame>
  );
}

/** `gap` leads to the form in which it can be logged that this is missing. */
function NothingMatches({ isFirst, gap }: { isFirst: boolean; gap: string | false }) {
  return (
    <EmptyState
      icon={SearchIcon}
      title={isFirst ? 'Nothing matches' : 'No more activities'}
      action={
        isFirst &&
        gap !== false && (
          <ButtonLink to={gap} icon={PlusIcon}>
            Log a gap
          </ButtonLink>
        )
      }
    >
      {isFirst
        ? `Take away a filter, or try other words.${gap === false ? '' : ' If it is missing here, log it: somebody may fill it.'}`
        : 'You have seen all of them. Go back to the first ones.'}
    </EmptyState>
  );
}

function PageLinks({ board: { filters, next }, isFirst }: Pick<BoardProps, 'board' | 'isFirst'>) {
  if (isFirst && next === null) return null;
  const address = boardAddress(filters);
  const sign = address.includes('?') ? '&' : '?';
  return (
    <nav aria-label="Pages of activities" className="flex flex-wrap gap-2">
      {!isFirst && <ButtonLink to={address}>Back to the first ones</ButtonLink>}
      {next !== null && (
        <ButtonLink to={`${address}${sign}after=${encodeURIComponent(next)}`}>Show more</ButtonLink>
      )}
    </nav>
  );
}

/** What the filters say of a gap. Of several needs nobody can say which one is missing. */
function gapIn({ matters, town, place, words }: ActivityBoard['filters']) {
  const [need] = matters.length === 1 ? matters : [];
  return { need, place: town === '' ? place : town, kind: 'none', q: words };
}

/** "4 activities, freshest first". */
function resultWords({ total, filters, near }: ActivityBoard): string {
  if (total === 0) return 'No activities';
  if (total === 1) return '1 activity';
  if (near) return `${total} activities, nearest to ${near.name} first`;
  return `${total} activities, ${filters.words === '' ? 'freshest first' : 'best match first'}`;
}
