import { Link } from '@remix-run/react';

import { shortDate } from '#app/lib/dates.ts';
import { Card } from '#app/ui/card.tsx';
import { kindWords, type GapView } from '#server/gaps/contract.ts';

import { gapTitle, seenWords } from '../gap-words.ts';
import { MeToo } from './me-too.tsx';
import { GapStateChip } from './state-chip.tsx';

interface GapCardProps {
  gap: GapView;
  /** Whether the reader may say "me too". */
  maySay: boolean;
  /** Where the press goes; without it to the page on which it stands. */
  action?: string;
  level?: 2 | 3;
}

/** One gap in a list: what is needed, where, what is in the way, and how many say so. */
export function GapCard({ gap, maySay, action, level = 2 }: GapCardProps) {
  const { id, kind, note, state, closedBy, loggedAt } = gap;
  return (
    <Card
      id={`gap-${id}`}
      level={level}
      title={
        <Link to={`/gaps/${id}`} className="link">
          {gapTitle(gap)}
        </Link>
      }
      aside={<GapStateChip state={state} />}
    >
      <p>{kindWords[kind]}.</p>
      {note !== '' && <p className="whitespace-pre-line wrap-anywhere text-muted">{note}</p>}
      {closedBy && (
        <p>
          Filled by{' '}
          <Link to={`/whats-on/${closedBy.id}`} className="link">
            {closedBy.name}
          </Link>
        </p>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="text-sm text-muted">
          {seenWords(gap)} · since {shortDate(loggedAt)}
        </p>
        {maySay && state !== 'closed' && (
          <MeToo gap={gap} {...(action === undefined ? {} : { action })} />
        )}
      </div>
    </Card>
  );
}
