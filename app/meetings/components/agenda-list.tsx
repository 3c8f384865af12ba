import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import { longDateNear } from '#app/lib/dates.ts';
import { DoneIcon, Icon } from '#app/ui/icon.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import type { AgendaItemView, CandidateView } from '#server/meetings/agenda/contract.ts';

interface AgendaListProps {
  items: readonly AgendaItemView[];
  now: string;
  /** Beneath an item: its links and the press that asks for it. */
  children?: (item: AgendaItemView) => ReactNode;
}

/** What is talked about, in its order, with the minutes before it and why beneath it. */
export function AgendaList({ items, now, children }: AgendaListProps) {
  return (
    <ol className="flex flex-col gap-3">
      {items.map((item) => (
        <li key={item.key} className="flex items-start gap-3 break-inside-avoid">
          <span className="forced-edge mt-0.5 w-12 shrink-0 rounded-lg bg-hedge-soft px-2 py-0.5 text-center text-sm font-bold text-hedge">
            {item.minutes}
            <VisuallyHidden> minutes</VisuallyHidden>
          </span>
          <div className="flex min-w-0 grow flex-col gap-1">
            <p className="font-bold">
              {item.title}
              {item.state === 'done' && <Said icon>Done</Said>}
              {item.state === 'later' && <Said>Again next time</Said>}
            </p>
            {item.candidate && <ReasonLine candidate={item.candidate} now={now} />}
            {children?.(item)}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Said({ icon = false, children }: { icon?: boolean; children: ReactNode }) {
  return (
    <span className="ml-2 inline-flex items-center gap-1 text-sm font-normal text-muted">
      {icon && <Icon of={DoneIcon} size={16} />}
      {children}
    </span>
  );
}

/** Why something came up: "4 messages and 2 resources this month", "Left from Wednesday 14 October". */
export function ReasonLine({ candidate, now }: { candidate: CandidateView; now: string }) {
  const { counts, leftFrom, suggestedBy, votes } = candidate;
  const reasons: ReactNode[] = [];
  if (leftFrom) {
    reasons.push(
      <>
        Left from{' '}
        <Link to={`/meetings/${leftFrom.meetingId}/agenda`} className="link">
          {longDateNear(leftFrom.startsAt, now)}
        </Link>
      </>,
    );
  }
  if (counts.length > 0) reasons.push(`${listOf(counts)} this month`);
  if (suggestedBy) reasons.push(`Suggested by ${suggestedBy.name}`);
  if (votes > 0) reasons.push(votes === 1 ? '1 person wants this' : `${votes} people want this`);
  return (
    <p className="text-sm text-muted">
      {reasons.map((reason, index) => (
        <span key={index}>
          {index > 0 && ' · '}
          {reason}
        </span>
      ))}
    </p>
  );
}

const listOf = (words: readonly string[]) => new Intl.ListFormat('en-GB').format(words);
