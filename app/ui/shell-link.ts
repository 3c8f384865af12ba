import type { MouseEvent } from 'react';

import type { IconComponent } from './icon.tsx';

export interface ShellBadge {
  count: number;
  /** What is counted, for those who listen: "new messages". */
  label: string;
}

/** A small icon after the words, said to those who listen. */
export interface ShellNote {
  icon: IconComponent;
  label: string;
}

/** A link of the side list or of the bottom bar. */
export interface ShellLink {
  href: string;
  label: string;
  icon?: IconComponent | undefined;
  /** Instead of an icon, for a person. */
  avatar?: { id: string; name: string } | undefined;
  badge?: ShellBadge | undefined;
  note?: ShellNote | undefined;
  /** Left out, the address decides: this page, or a page below it. */
  current?: boolean | undefined;
  /** What script does in its place; it then prevents the link's default. */
  onPress?: ((event: MouseEvent<HTMLAnchorElement>) => void) | undefined;
  /** The keys that do the same, as `aria-keyshortcuts` wants them and as people read them. */
  keys?: { aria: string; words: string } | undefined;
}

export interface ShellGroup {
  heading: string;
  links: readonly ShellLink[];
  /** One last, quieter line, such as "Open a room". */
  more?: ShellLink | undefined;
}

export interface FooterLink {
  href: string;
  label: string;
}

/** "page" for the page itself, "true" for what it belongs to, as `aria-current` wants it. */
export function currentOf(link: ShellLink, pathname: string): 'page' | 'true' | undefined {
  const isHere = link.href === pathname;
  const isAbove = link.href !== '/' && pathname.startsWith(`${link.href}/`);
  if (!(link.current ?? (isHere || isAbove))) return undefined;
  return isHere ? 'page' : 'true';
}
