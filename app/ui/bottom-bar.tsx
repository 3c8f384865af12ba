import { Link, useLocation } from '@remix-run/react';

import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import { currentOf, type ShellLink } from './shell-link.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

interface BottomBarProps {
  links: readonly ShellLink[];
  label?: string;
  /** For the gallery: wide screens have the side list. */
  shownWhenWide?: boolean;
}

/** The navigation of phones, within the thumb's reach: up to five links with icon and word. */
export function BottomBar({ links, label = 'Main', shownWhenWide = false }: BottomBarProps) {
  return (
    <nav
      aria-label={label}
      className={classNames(
        'bottom-bar not-printed sticky bottom-0 z-30 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)]',
        !shownWhenWide && 'lg:hidden',
      )}
    >
      <ul className="flex justify-around">
        {links.map((link) => (
          <BarLink key={link.href} link={link} />
        ))}
      </ul>
    </nav>
  );
}

function BarLink({ link }: { link: ShellLink }) {
  const current = currentOf(link, useLocation().pathname);
  const badge = link.badge && link.badge.count > 0 ? link.badge : null;
  return (
    <li className="min-w-0 flex-1">
      <Link
        to={link.href}
        aria-current={current}
        className={classNames(
          'flex min-h-16 flex-col items-center justify-center gap-0.5 px-0.5 text-sm -outline-offset-3',
          current ? 'font-bold text-hedge' : 'text-muted hover:text-ink',
        )}
      >
        <span className="relative">
          {link.icon && <Icon of={link.icon} />}
          {badge && (
            <span className="forced-edge absolute -top-2 left-3 flex h-5 min-w-5 items-center justify-center rounded-full bg-berry px-1 text-sm leading-none font-bold text-on-berry">
              {badge.count > 99 ? '99+' : badge.count}
              <VisuallyHidden> {badge.label}, </VisuallyHidden>
            </span>
          )}
        </span>
        <span className="max-w-full truncate">{link.label}</span>
      </Link>
    </li>
  );
}
