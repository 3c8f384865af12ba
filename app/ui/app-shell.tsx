import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import { BottomBar } from './bottom-bar.tsx';
import { classNames } from './class-names.ts';
import { ShellFooter } from './shell-footer.tsx';
import type { FooterLink, ShellGroup, ShellLink } from './shell-link.ts';
import { SideLink, SideList } from './side-list.tsx';
import { SkipLink } from './skip-link.tsx';
import { Wordmark } from './wordmark.tsx';

export type { FooterLink, ShellGroup, ShellLink } from './shell-link.ts';

export interface AppShellProps {
  /** Under the wordmark: the county. */
  place: string;
  /** The side list of wide screens. */
  links: readonly ShellLink[];
  groups?: readonly ShellGroup[] | undefined;
  /** Last in the side list: the reader's own page. */
  account?: ShellLink | undefined;
  /** The bottom bar of phones: at most five, the last one "More". */
  barLinks: readonly ShellLink[];
  footerLinks: readonly FooterLink[];
  /**
   * As high as the screen and no higher: for a room. The page then is a `PaneTop`, a `PaneScroll`
   * and a `PaneBottom`. Otherwise the page scrolls as pages do.
   */
  fill?: boolean | undefined;
  /** The third pane: beside the page from 1200 px, after it below; left out there where it fills. */
  aside?: ReactNode;
  /** What the third pane is about. */
  asideLabel?: string | undefined;
  children: ReactNode;
}

/**
 * The frame of every page for members: on a phone one column with a bar at the bottom, from 900 px
 * a side list, from 1200 px a third pane. Holds `<main id="main">`; pages bring only its contents.
 */
export function AppShell({ fill = false, aside, asideLabel, children, ...frame }: AppShellProps) {
  const hasAside = aside !== undefined && aside !== null && aside !== false;
  return (
    <div
      className={classNames(
        'app-shell flex flex-col lg:grid lg:grid-rows-[auto_1fr]',
        hasAside
          ? 'lg:grid-cols-[15rem_minmax(0,1fr)] xl:grid-cols-[15rem_minmax(0,1fr)_19rem]'
          : 'lg:grid-cols-[15rem_minmax(0,1fr)]',
        fill ? 'fills h-dvh overflow-y-auto' : 'min-h-dvh',
      )}
    >
      <SkipLink />
      <Side {...frame} />
      <main
        id="main"
        tabIndex={-1}
        className={classNames(
          'flex min-w-0 flex-col',
          fill
            ? 'min-h-64 flex-1 lg:h-dvh'
            : 'gap-4 p-4 lg:p-6 [:where(&>:not(.full-bleed))]:max-w-page',
        )}
      >
        {children}
      </main>
      {hasAside && (
        <aside
          aria-label={asideLabel ?? 'Beside this page'}
          className={classNames(
            'not-printed flex-col gap-4 px-4 pb-4 lg:col-start-2 lg:px-6 lg:pb-6 xl:sticky xl:top-0 xl:col-start-3 xl:row-span-2 xl:row-start-1 xl:flex xl:h-dvh xl:overflow-y-auto xl:border-l xl:border-line xl:bg-sunk xl:p-4.5',
            fill ? 'hidden' : 'flex',
          )}
        >
          {aside}
        </aside>
      )}
      {!fill && <ShellFooter links={frame.footerLinks} className="mt-auto px-4 pb-2 lg:hidden" />}
      <BottomBar links={frame.barLinks} />
    </div>
  );
}

type SideProps = Pick<AppShellProps, 'place' | 'links' | 'groups' | 'account' | 'footerLinks'>;

function Side({ place, links, groups, account, footerLinks }: SideProps) {
  return (
    <div className="not-printed hidden flex-col gap-4 border-r border-line bg-sunk px-3 py-4 lg:sticky lg:top-0 lg:row-span-2 lg:flex lg:h-dvh lg:overflow-y-auto">
      <header className="px-2.5">
        <Link to="/" className="inline-flex min-h-11 items-center rounded-md">
          <Wordmark />
        </Link>
        <p className="text-sm text-muted">{place}</p>
      </header>
      <SideList links={links} groups={groups} />
      <div className="mt-auto flex flex-col gap-1">
        {account && (
          <nav aria-label="Your account">
            <ul>
              <SideLink link={account} />
            </ul>
          </nav>
        )}
        <ShellFooter links={footerLinks} className="px-2.5" />
      </div>
    </div>
  );
}
