import { Link, useLocation } from '@remix-run/react';

import { UnreadCount } from './chip.tsx';
import { classNames } from './class-names.ts';
import { currentOf, type ShellLink } from './shell-link.ts';

interface TabsProps {
  /** What one chooses between: "Show rooms". */
  label: string;
  tabs: readonly ShellLink[];
}

/** Views of one matter, each with its own address: links, so they work without script and with Back. */
export function Tabs({ label, tabs }: TabsProps) {
  const { pathname } = useLocation();
  return (
    <nav aria-label={label} className="not-printed border-b border-line">
      <ul className="-mb-px flex flex-wrap gap-x-1">
        {tabs.map((tab) => {
          const current = currentOf(tab, pathname);
          return (
            <li key={tab.href}>
              <Link
                to={tab.href}
                aria-current={current}
                className={classNames(
                  'flex min-h-11 items-center gap-2 border-b-3 px-3 -outline-offset-3',
                  current
                    ? 'border-hedge font-bold text-hedge'
                    : 'border-transparent text-muted hover:border-edge hover:text-ink',
                )}
              >
                {tab.label}
                {tab.badge && <UnreadCount {...tab.badge} />}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
