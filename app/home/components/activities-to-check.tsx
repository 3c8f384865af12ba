import { useBusy } from '#app/lib/use-busy.ts';
import { AskedCheckCard, type AskedCheck } from '#app/ui/asked-check-card.tsx';

import { MoreLink } from './more-link.tsx';

interface ActivitiesToCheckProps {
  /** Soonest due first. */
  asked: readonly AskedCheck[];
  now: string;
}

/** The next activity that I am asked to check. */
export function ActivitiesToCheck({ asked, now }: ActivitiesToCheckProps) {
  const busy = useBusy();
  const [first, ...others] = asked;
  if (!first) return null;
  return (
    <AskedCheckCard
      asked={first}
      now={now}
      busy={busy}
      next="/"
      title="Asked of you to check"
      more={
        others.length > 0 && <MoreLink to="/whats-on/to-check">All that is asked of you</MoreLink>
      }
    />
  );
}
