import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import { VisuallyHidden } from './visually-hidden.tsx';

export interface SummaryRow {
  label: string;
  value: ReactNode;
  /** Where to change it. The label is read with the word: "Change name". */
  change?: { to: string; word?: string } | undefined;
}

/** Facts in rows: what it is, what it says, and a way to change it. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className="flex flex-col divide-y divide-line">
      {rows.map((row) => (
        <div
          key={row.label}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 py-2.5 sm:grid-cols-[10rem_minmax(0,1fr)_auto]"
        >
          <dt className="col-span-2 text-sm text-muted sm:col-span-1 sm:text-base">{row.label}</dt>
          <dd className="min-w-0">{row.value}</dd>
          {row.change && (
            <dd>
              <Link to={row.change.to} className="link -my-2.5 inline-flex min-h-11 items-center">
                {row.change.word ?? 'Change'}
                <VisuallyHidden> {row.label.toLowerCase()}</VisuallyHidden>
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
