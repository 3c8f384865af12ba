import type { ReactNode } from 'react';

import { classNames } from './class-names.ts';

interface WideFrameProps {
  /** What moves in it: "Side by side". */
  label: string;
  /** Within a card, which has a frame already. */
  isBare?: boolean;
  className?: string;
  children: ReactNode;
}

/** What is too wide for a narrow screen moves within this, by the keys as well. The page stays still. */
export function WideFrame({ label, isBare = false, className, children }: WideFrameProps) {
  return (
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      className={classNames(
        'overflow-x-auto print:overflow-visible',
        !isBare && 'rounded-xl border border-line bg-surface print:border-0',
        className,
      )}
    >
      {children}
    </div>
  );
}
