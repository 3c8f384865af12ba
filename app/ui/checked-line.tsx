import type { ReactNode } from 'react';

import { dayInSentence, longDateNear } from '../lib/dates.ts';
import { StateChip } from './chip.tsx';

export interface CheckedFacts {
  freshness: 'fresh' | 'ageing' | 'stale' | 'unknown';
  /** When it was last checked; null where nobody ever did. */
  at: string | null;
  /** Whose word it is, or none where that is not said. */
  by?: string | undefined;
}

interface CheckedLineProps extends CheckedFacts {
  /** The moment from the loader, so that server and browser write the same words. */
  now: string;
  /** What was checked, where there are several on the page: "Phone number". */
  of?: string | undefined;
}

/**
 * How far a fact can be trusted, in words: "Checked yesterday by Hazel", "Checked on Tuesday 12 May
 * by Hazel, ageing". The words hold all of it; colour and drawing only help to find it.
 */
export function CheckedLine({ freshness, at, by, now, of }: CheckedLineProps) {
  return (
    <span className="inline-flex max-w-full [&>span]:shrink [&>span]:rounded-lg [&>span]:text-left">
      <StateChip state={freshness === 'unknown' ? 'notKnown' : freshness}>
        <span className="min-w-0">{checkedWords({ freshness, at, by, now, of })}</span>
      </StateChip>
    </span>
  );
}

/** A report that stands: said in place of the check until somebody puts the fact right. */
export function ReportedLine({
  at,
  by,
  now,
  of,
}: {
  at: string;
  by?: string | undefined;
  now: string;
  /** What is wrong, where there are several on the page: "Phone". */
  of?: string | undefined;
}) {
  return (
    <p className="text-sm font-bold text-berry">
      {of === undefined ? 'Reported wrong' : `${of} reported wrong`}{' '}
      <time dateTime={at}>{dayInSentence(at, now)}</time>
      {by === undefined ? '' : ` by ${by}`}
    </p>
  );
}

function checkedWords({ freshness, at, by, now, of }: CheckedLineProps): ReactNode {
  if (at === null || freshness === 'unknown') return of ? `${of} never checked` : 'Never checked';
  const who = by === undefined ? '' : ` by ${by}`;
  const lead = of === undefined ? '' : `${of} `;
  if (freshness === 'stale') {
    return (
      <>
        {lead ? `${lead}not` : 'Not'} checked since{' '}
        <time dateTime={at}>{longDateNear(at, now)}</time>, may be out of date
      </>
    );
  }
  return (
    <>
      {lead ? `${lead}checked` : 'Checked'} <time dateTime={at}>{dayInSentence(at, now)}</time>
      {who}
      {freshness === 'ageing' ? ', ageing' : ''}
    </>
  );
}
