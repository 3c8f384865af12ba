import type { ComponentPropsWithoutRef, ReactNode, Ref } from 'react';

import { classNames } from './class-names.ts';

/** Head of a page that fills the screen: its title and buttons. Give it a `PageHeader`. */
export function PaneTop({ children }: { children: ReactNode }) {
  return <div className="shrink-0 border-b border-line px-4 py-3 lg:px-6 lg:py-4">{children}</div>;
}

type NativeDiv = Omit<ComponentPropsWithoutRef<'div'>, 'className' | 'style'>;

interface PaneScrollProps extends NativeDiv {
  /**
   * `end` opens at the newest, with no script, and stays there while more arrives; what is loaded
   * above does not move what one reads. Its `scrollTop` is 0 at the end and negative above it.
   */
  from?: 'start' | 'end';
  scrollRef?: Ref<HTMLDivElement>;
}

/**
 * The browser's own anchoring reckons from the top and moves a list to which script adds rows. Where
 * there is none it keeps the marked row in view while the rows beneath it arrive.
 */
const laidOutFromEnd = 'flex-col-reverse [overflow-anchor:none] noscript:[overflow-anchor:auto]';

/**
 * The part that scrolls. It takes the focus so that arrow keys scroll it: give it a name by
 * `aria-label` and, for messages, `role="log"`.
 */
export function PaneScroll({ from = 'start', scrollRef, children, ...native }: PaneScrollProps) {
  return (
    <div
      role="region"
      tabIndex={0}
      {...native}
      ref={scrollRef}
      className={classNames(
        'pane-scroll flex min-h-24 flex-1 overflow-y-auto overscroll-contain px-4 py-4 -outline-offset-3 lg:px-6',
        from === 'end' ? laidOutFromEnd : 'flex-col',
      )}
    >
      <div className="flex max-w-page flex-col gap-4">{children}</div>
    </div>
  );
}

/** Always in view at the bottom: the composer. */
export function PaneBottom({ children }: { children: ReactNode }) {
  return (
    <div className="not-printed shrink-0 border-t border-line bg-paper px-4 py-3 lg:px-6">
      <div className="flex max-w-page flex-col gap-2.5">{children}</div>
    </div>
  );
}
