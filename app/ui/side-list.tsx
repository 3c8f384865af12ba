import { Link, useLocation } from '@remix-run/react';
import { useId } from 'react';

import { Avatar } from './avatar.tsx';
import { UnreadCount } from './chip.tsx';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';
import { currentOf, type ShellGroup, type ShellLink } from './shell-link.ts';

interface SideListProps {
  links: readonly ShellLink[];
  groups?: readonly ShellGroup[] | undefined;
  label?: string;
}

/** The navigation of wide screens: the product's places, then one's own rooms and people. */
export function SideList({ links, groups = [], label = 'Main' }: SideListProps) {
  return (
    <nav aria-label={label} className="flex flex-col gap-4">
      <ul className="flex flex-col">
        {links.map((link) => (
          <SideLink key={link.href} link={link} />
        ))}
      </ul>
      {groups.map((group) => (
        <SideGroup key={group.heading} group={group} />
      ))}
    </nav>
  );
}

function SideGroup({ group }: { group: ShellGroup }) {
  const id = useId();
  return (
    <div>
      <p id={id} className="px-2.5 pb-1 text-sm font-bold text-muted">
        {group.heading}
      </p>
      <ul aria-labelledby={id} className="flex flex-col">
        {group.links.map((link) => (
          <SideLink key={link.href} link={link} />
        ))}
        {group.more && <SideLink link={group.more} quiet />}
      </ul>
    </div>
  );
}

export function SideLink({ link, quiet = false }: { link: ShellLink; quiet?: boolean }) {
  const current = currentOf(link, useLocation().pathname);
  return (
    <li>
      <Link
        to={link.href}
        aria-current={current}
        aria-keyshortcuts={link.keys?.aria}
        title={link.keys?.words}
        onClick={link.onPress}
        className={classNames(
          'flex min-h-11 items-center gap-2.5 rounded-md px-2.5 py-1.5',
          current ? 'bg-hedge text-on-hedge' : 'hover:bg-line',
          quiet && !current && 'text-sm text-muted',
          link.badge && link.badge.count > 0 && 'font-bold',
        )}
      >
        {link.icon && <Icon of={link.icon} />}
        {link.avatar && <Avatar {...link.avatar} size="small" />}
        <span className="min-w-0 grow truncate">{link.label}</span>
        {link.note && (
          <span className={classNames('inline-flex', !current && 'text-muted')}>
            <Icon of={link.note.icon} size={16} />
            <VisuallyHidden> {link.note.label}</VisuallyHidden>
          </span>
        )}
        {link.badge && <UnreadCount {...link.badge} />}
      </Link>
    </li>
  );
}
