import type { ReactNode } from 'react';

interface LiveRegionProps {
  /** Empty at first: only what changes later is read aloud. */
  children: ReactNode;
  /** `assertive` breaks in, and is for what went wrong just now. */
  politeness?: 'polite' | 'assertive';
}

/** Words read aloud when they change, and not seen. */
export function LiveRegion({ children, politeness = 'polite' }: LiveRegionProps) {
  return (
    <span
      role={politeness === 'polite' ? 'status' : 'alert'}
      aria-live={politeness}
      aria-atomic="true"
      className="visually-hidden"
    >
      {children}
    </span>
  );
}
