import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import { ShellFooter } from './shell-footer.tsx';
import type { FooterLink } from './shell-link.ts';
import { SkipLink } from './skip-link.tsx';
import { Wordmark } from './wordmark.tsx';

interface SimpleShellProps {
  footerLinks: readonly FooterLink[];
  /** `card` for one small form; `text` for a page to read; `wide` for one that needs the room. */
  look?: 'card' | 'text' | 'wide';
  children: ReactNode;
}

const looks = {
  card: 'max-w-form gap-4 sm:rounded-xl sm:border sm:border-line sm:bg-surface sm:p-6',
  text: 'max-w-measure gap-4',
  wide: 'max-w-page gap-6',
};
const widths = { card: 'max-w-form', text: 'max-w-measure', wide: 'max-w-page' };

/** The frame of pages for people who are not signed in. */
export function SimpleShell({ footerLinks, look = 'card', children }: SimpleShellProps) {
  const column = `mx-auto w-full ${widths[look]}`;
  return (
    <div className="flex min-h-dvh flex-col gap-6 px-4 py-4 sm:py-8">
      <SkipLink />
      <header className={column}>
        <Link to="/" className="inline-flex min-h-11 items-center rounded-md">
          <Wordmark />
        </Link>
      </header>
      <main id="main" tabIndex={-1} className={`mx-auto flex w-full flex-col ${looks[look]}`}>
        {children}
      </main>
      <ShellFooter links={footerLinks} className={`mt-auto ${column}`} />
    </div>
  );
}
