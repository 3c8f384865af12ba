import { Link } from '@remix-run/react';

import { Card } from '#app/ui/card.tsx';
import { Chip } from '#app/ui/chip.tsx';
import type { PollLine, PollList } from '#server/meetings/polls/contract.ts';

import { closesWords } from '../poll-words.ts';
import { useLivePolls } from '../use-live-poll.ts';

/** Dates that are being looked for, and the way to look for one. */
export function PollsCard({ list: { polls, areMore }, now }: { list: PollList; now: string }) {
  useLivePolls();
  const find = (
    <Link to="/meetings/polls/new" className="link inline-flex min-h-11 items-center self-start">
      Find a date for a meeting
    </Link>
  );
  if (polls.length === 0) return find;
  return (
    <Card title="Dates we are looking for">
      <ul className="flex flex-col gap-2">
        {polls.map((poll) => (
          <li key={poll.id} className="flex flex-wrap items-start justify-between gap-x-3">
            <div>
              <Link to={`/meetings/polls/${poll.id}`} className="link font-bold">
                {poll.name}
              </Link>
              <p className="text-sm text-muted">
                {poll.state === 'open'
                  ? `${poll.times} times, until ${closesWords(poll.closesAt, now)}`
                  : 'It has closed and waits for somebody to choose.'}
              </p>
            </div>
            <PollChip poll={poll} />
          </li>
        ))}
      </ul>
      {areMore && <p className="text-sm text-muted">There are more. These close first.</p>}
      {find}
    </Card>
  );
}

function PollChip({ poll: { state, isAnswered } }: { poll: PollLine }) {
  if (state === 'closed') return <Chip tone="gorse">Choose</Chip>;
  return isAnswered ? null : <Chip tone="gorse">Answer</Chip>;
}
