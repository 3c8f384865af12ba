import { Link } from '@remix-run/react';

import { longDateNear } from '#app/lib/dates.ts';
import { Card } from '#app/ui/card.tsx';
import type { DueCommitment } from '#server/meetings/commitments/contract.ts';

/** What I wanted to try, quietly, in the week before the meeting at which I wrote it is held again. */
export function CommitmentDue({ due, now }: { due: DueCommitment; now: string }) {
  const { words, meetingId, name, startsAt } = due;
  return (
    <Card title="One thing you wanted to try">
      <p className="break-words">“{words}”</p>
      <p className="text-sm text-muted">
        {name} is on <time dateTime={startsAt}>{longDateNear(startsAt, now)}</time>. Only you see
        this.
      </p>
      <Link
        to={`/meetings/${meetingId}#try`}
        className="link inline-flex min-h-11 items-center self-start"
      >
        Say how it went
      </Link>
    </Card>
  );
}
