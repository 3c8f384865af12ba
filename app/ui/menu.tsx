import { Link } from '@remix-run/react';
import {
  useEffect,
  useId,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
  type MouseEvent,
  type ReactNode,
} from 'react';

import { classNames } from './class-names.ts';
import { Icon, type IconComponent, MoreActionsIcon } from './icon.tsx';
import { placeBeside } from './place-beside.ts';
import { useIsLive } from './use-is-live.ts';

interface MenuProps {
  /** Names the button and the list: "More actions for this message". */
  label: string;
  icon?: IconComponent;
  /**
   * A page where the same can be done: without script the button leads there. The list is drawn
   * when it is opened, so that many menus on a page weigh nothing.
   */
  to?: string;
  /** `MenuLink`s and `MenuButton`s. */
  children: ReactNode;
}

const openerClasses =
  'forced-edge inline-flex size-11 items-center justify-center rounded-lg text-muted hover:bg-hedge-soft hover:text-hedge';

/**
 * A button that opens a short list. The browser's own popover: opens without script, closes at
 * Escape and at a press elsewhere; script closes it once something is chosen. A plain list and not
 * `role="menu"`: Tab walks it, as everywhere.
 */
export function Menu({ label, icon = MoreActionsIcon, to, children }: MenuProps) {
  const isLive = useIsLive();
  if (to !== undefined && !isLive) {
    // No `Link`: with script it is a button a moment later, and a room has thirty of them.
    return (
      <a href={to} aria-label={label} title={label} className={openerClasses}>
        <Icon of={icon} />
      </a>
    );
  }
  return (
    <PopoverMenu label={label} icon={icon} isDrawnAtOnce={to === undefined}>
      {children}
    </PopoverMenu>
  );
}

interface PopoverMenuProps {
  label: string;
  icon: IconComponent;
  isDrawnAtOnce: boolean;
  children: ReactNode;
}

function PopoverMenu({ label, icon, isDrawnAtOnce, children }: PopoverMenuProps) {
  const id = useId();
  const [isDrawn, setIsDrawn] = useState(isDrawnAtOnce);
  const opener = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    const popover = list.current;
    const place = () => {
      if (opener.current && popover) placeBeside(popover, opener.current);
    };
    const close = () => popover?.hidePopover();
    const draw = () => setIsDrawn(true);
    popover?.addEventListener('beforetoggle', draw);
    popover?.addEventListener('toggle', place);
    popover?.addEventListener('click', close);
    return () => {
      popover?.removeEventListener('beforetoggle', draw);
      popover?.removeEventListener('toggle', place);
      popover?.removeEventListener('click', close);
    };
  }, []);

  const opens = { popovertarget: id };
  const popover = { popover: 'auto' };
  return (
    <span className="inline-flex">
      <button
        {...opens}
        ref={opener}
        type="button"
        aria-label={label}
        title={label}
        className={openerClasses}
      >
        <Icon of={icon} />
      </button>
      <ul
        {...popover}
        ref={list}
        id={id}
        aria-label={label}
        className="menu-list min-w-48 rounded-lg border border-line bg-surface p-1.5 shadow-float"
      >
        {isDrawn && children}
      </ul>
    </span>
  );
}

interface MenuItemWords {
  icon?: IconComponent;
  tone?: 'plain' | 'danger';
  children: ReactNode;
}

function menuItemClasses(tone: 'plain' | 'danger'): string {
  return classNames(
    'flex min-h-11 w-full items-center gap-2.5 rounded-sm px-3 text-left -outline-offset-3',
    tone === 'danger' ? 'text-berry hover:bg-berry-soft' : 'text-ink hover:bg-sunk',
  );
}

interface MenuLinkProps extends MenuItemWords {
  to: string;
  /** What script does in its place; it then prevents the link's default. */
  onClick?: (event: MouseEvent<HTMLAnchorElement>) => void;
}

export function MenuLink({ icon, tone = 'plain', children, to, onClick }: MenuLinkProps) {
  return (
    <li>
      <Link to={to} {...(onClick && { onClick })} className={menuItemClasses(tone)}>
        {icon && <Icon of={icon} />}
        {children}
      </Link>
    </li>
  );
}

type NativeButton = Omit<ComponentPropsWithoutRef<'button'>, 'className' | 'style' | 'children'>;

/** Does something: give it the `form` it sends, or `onClick`. */
export function MenuButton({
  icon,
  tone = 'plain',
  children,
  type,
  ...native
}: MenuItemWords & NativeButton & { type: 'submit' | 'button' }) {
  return (
    <li>
      <button {...native} type={type} className={menuItemClasses(tone)}>
        {icon && <Icon of={icon} />}
        {children}
      </button>
    </li>
  );
}
