import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import { ArrowLeftIcon, Icon } from './icon.tsx';

export interface PageHeaderProps {
  title: string;
  /** 1 on every page; the gallery shows one lower down. */
  level?: 1 | 3;
  /** One small line above: the day, or what this belongs to. */
  eyebrow?: ReactNode;
  /** One or two sentences below: what this page is for. */
  intro?: ReactNode;
  /** Buttons beside the title. */
  actions?: ReactNode;
  /** The way back up, for a page below another. */
  back?: { to: string; label: string };
}

/** The page's one h1. It can take the focus, which moves here after going to another page. */
export function PageHeader({ title, level = 1, eyebrow, intro, actions, back }: PageHeaderProps) {
  const Heading = level === 1 ? 'h1' : 'h3';
  return (
    <header className="flex flex-col gap-1">
      {back && <BackLink {...back} />}
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 basis-40">
          {eyebrow !== undefined && <p className="text-sm text-muted">{eyebrow}</p>}
          <Heading tabIndex={-1} className="text-xl">
            {title}
          </Heading>
        </div>
        {actions !== undefined && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
      {intro !== undefined && <div className="max-w-measure text-muted">{intro}</div>}
    </header>
  );
}

export function BackLink({ to, label }: { to: string; label: string }) {
  return (
    <Link
      to={to}
      className="not-printed link -ml-1 inline-flex min-h-11 items-center gap-1.5 self-start px-1"
    >
      <Icon of={ArrowLeftIcon} />
      {label}
    </Link>
  );
}
