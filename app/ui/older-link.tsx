import { Link } from '@remix-run/react';
import type { MouseEvent } from 'react';

import { buttonClasses } from './button-classes.ts';
import { ChevronUpIcon, Icon, ArrowLeftIcon, ArrowRightIcon } from './icon.tsx';

interface OlderLinkProps {
  to: string;
  /** "Earlier messages". */
  children: string;
  /** With script the page may load in place; it then prevents the link's default. */
  onClick?: (event: MouseEvent<HTMLAnchorElement>) => void;
}

/** At the top of a list that goes back in time. */
export function OlderLink({ to, children, onClick }: OlderLinkProps) {
  return (
    <div className="flex justify-center">
      <Link to={to} onClick={onClick} className={buttonClasses('quiet', false)}>
        <Icon of={ChevronUpIcon} />
        {children}
      </Link>
    </div>
  );
}

interface PagesProps {
  /** "Pages of contacts". */
  label: string;
  previous?: string | undefined;
  next?: string | undefined;
}

/** Before and after, for lists that are paged by a cursor and so have no numbers. */
export function Pages({ label, previous, next }: PagesProps) {
  if (previous === undefined && next === undefined) return null;
  return (
    <nav aria-label={label} className="flex justify-between gap-2">
      {previous === undefined ? (
        <span />
      ) : (
        <Link to={previous} rel="prev" className={buttonClasses('secondary', false)}>
          <Icon of={ArrowLeftIcon} />
          Before
        </Link>
      )}
      {next !== undefined && (
        <Link to={next} rel="next" className={buttonClasses('secondary', false)}>
          More
          <Icon of={ArrowRightIcon} />
        </Link>
      )}
    </nav>
  );
}
