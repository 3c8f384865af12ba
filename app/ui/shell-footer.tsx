import { Link } from '@remix-run/react';

import { classNames } from './class-names.ts';
import type { FooterLink } from './shell-link.ts';

interface ShellFooterProps {
  links: readonly FooterLink[];
  className?: string;
}

/** Help, privacy and the like: in the same place and order on every page. */
export function ShellFooter({ links, className }: ShellFooterProps) {
  return (
    <footer className={classNames('not-printed text-sm text-muted', className)}>
      <ul className="flex flex-wrap gap-x-4">
        {links.map((link) => (
          <li key={link.href}>
            <Link
              to={link.href}
              className="inline-flex min-h-11 items-center underline underline-offset-2 hover:text-ink"
            >
              {link.label}
            </Link>
          </li>
        ))}
      </ul>
    </footer>
  );
}
