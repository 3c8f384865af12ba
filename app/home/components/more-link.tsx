import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

/** Beside a card's title: how many there are in all, and the way to them. */
export function MoreLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link to={to} className="link inline-flex min-h-7 shrink-0 items-center text-sm">
      {children}
    </Link>
  );
}
