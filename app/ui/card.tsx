import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import { classNames } from './class-names.ts';
import { ChevronRightIcon, Icon } from './icon.tsx';

interface CardProps {
  /** Its heading, where it has one. */
  title?: ReactNode;
  /** 2 unless the card stands under a heading of its own. */
  level?: 2 | 3;
  /** Beside the heading: a chip, or one small link. */
  aside?: ReactNode;
  /** A coloured edge for the one card that needs the reader. */
  tone?: 'plain' | 'hedge' | 'berry';
  children?: ReactNode;
  id?: string;
}

const tones = {
  plain: '',
  hedge: 'border-l-4 border-l-hedge',
  berry: 'border-l-4 border-l-berry',
};

/** A sheet with one matter on it. Never inside another card. */
export function Card({ title, level = 2, aside, tone = 'plain', children, id }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section
      id={id}
      className={classNames(
        'flex flex-col gap-2 rounded-xl border border-line bg-surface p-4 break-inside-avoid',
        tones[tone],
      )}
    >
      {(title ?? aside) !== undefined && (
        <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
          {title !== undefined && <Heading className="min-w-0 text-lg">{title}</Heading>}
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}

interface CardLinkProps {
  to: string;
  title: string;
  detail?: ReactNode;
  /** Before the words: an avatar or an icon. */
  leading?: ReactNode;
  /** Before the arrow: a chip or a count. */
  trailing?: ReactNode;
}

/** A sheet that is one link: pressing anywhere opens it; only the title is its name. */
export function CardLink({ to, title, detail, leading, trailing }: CardLinkProps) {
  return (
    <div className="relative flex min-h-11 items-center gap-3 rounded-xl border border-line bg-surface p-4 hover:border-edge">
      {leading}
      <div className="min-w-0 grow">
        <Link to={to} className="font-bold after:absolute after:inset-0 after:rounded-xl">
          {title}
        </Link>
        {detail !== undefined && <div className="text-sm text-muted">{detail}</div>}
      </div>
      {trailing}
      <Icon of={ChevronRightIcon} />
    </div>
  );
}
