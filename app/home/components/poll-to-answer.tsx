import { Link } from '@remix-run/react';

import { Card } from '#app/ui/card.tsx';
import { Chip } from '#app/ui/chip.tsx';
import type { PollLine } from '#server/meetings/polls/contract.ts';

import { MoreLink } from './more-link.tsx';

/** The date to be found that closes first and that I have said nothing of. */
export function PollToAnswer({ polls: [poll, ...others] }: { polls: readonly PollLine[] }) {
  if (!poll) return null;
  return (
    <Card
      title={
        <Link to={`/meetings/polls/${poll.id}`} className="link">
          {poll.name}
        </Link>
      }
      aside={
        others.length > 0 ? (
          <MoreLink to="/meetings">{others.length + 1} to answer</MoreLink>
        ) : (
          <Chip tone="gorse">Answer</Chip>
        )
      }
    >
      <p>A date is looked for. Say which of {poll.times} times suit you.</p>
    </Card>
  );
}
