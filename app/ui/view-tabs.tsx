import { Link } from '@remix-run/react';

import { classNames } from './class-names.ts';

interface ViewTab {
  label: string;
  to: string;
  isHere: boolean;
}

/** Ways to look at the same things, each at an address of its own. */
export function ViewTabs({ label, tabs }: { label: string; tabs: readonly ViewTab[] }) {
  return (
    <nav aria-label={label} className="not-printed border-b border-line">
      <ul className="flex flex-wrap gap-1">
        {tabs.map(({ label: words, to, isHere }) => (
          <li key={words}>
            <Link
              to={to}
              preventScrollReset
              aria-current={isHere ? 'page' : undefined}
              className={classNames(
                '-mb-px inline-flex min-h-11 items-center border-b-2 px-3 no-underline',
                isHere
                  ? 'border-hedge font-bold text-hedge'
                  : 'border-transparent text-ink hover:border-edge',
              )}
            >
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
