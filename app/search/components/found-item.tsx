import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

interface FoundItemProps {
  to: string;
  title: ReactNode;
  /** One small line: who, where, when. */
  facts: ReactNode;
  children?: ReactNode;
}

/** One thing found. Pressing anywhere opens it; only the title is its name. */
export function FoundItem({ to, title, facts, children }: FoundItemProps) {
  return (
    <article className="relative flex flex-col gap-0.5 rounded-xl border border-line bg-surface p-4 hover:border-edge">
      <h4 className="text-base">
        <Link to={to} className="after:absolute after:inset-0 after:rounded-xl">
          {title}
        </Link>
      </h4>
      {children !== undefined && <p className="break-words">{children}</p>}
      <p className="text-sm text-muted">{facts}</p>
    </article>
  );
}
