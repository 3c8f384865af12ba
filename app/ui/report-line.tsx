import { Link } from '@remix-run/react';

import { VisuallyHidden } from './visually-hidden.tsx';

/** Leads to where one tells the moderators, beside each of several lines. */
export function ReportLine({ to, words }: { to: string; words: string }) {
  return (
    <Link to={to} className="link not-printed inline-flex min-h-11 items-center text-sm text-muted">
      Report<VisuallyHidden>: {words}</VisuallyHidden>
    </Link>
  );
}
