import type { ReactNode } from 'react';

import { ChevronDownIcon, Icon } from './icon.tsx';

interface DisclosureProps {
  /** What unfolds: "Show the earlier text". */
  summary: ReactNode;
  /** Unfolded at first, where it holds something to put right. */
  open?: boolean;
  children: ReactNode;
}

/** Words that unfold where they stand. The browser's own, so it works without script. */
export function Disclosure({ summary, open = false, children }: DisclosureProps) {
  return (
    <details open={open} className="group">
      <summary className="inline-flex min-h-11 items-center gap-1.5 rounded-md pr-2 font-bold text-hedge hover:text-hedge-deep">
        <Icon of={ChevronDownIcon} className="transition-transform group-open:rotate-180" />
        {summary}
      </summary>
      <div className="border-l-2 border-line py-1 pl-4">{children}</div>
    </details>
  );
}
