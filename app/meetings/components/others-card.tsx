import { Card } from '#app/ui/card.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import type { CandidateView } from '#server/meetings/agenda/contract.ts';

import { ReasonLine } from './agenda-list.tsx';
import { CandidateDetails } from './candidate-details.tsx';

interface OthersCardProps {
  /** The most wanted first. */
  others: readonly CandidateView[];
  maySuggest: boolean;
  now: string;
}

/** Shown at once; the others unfold. */
const AT_ONCE = 5;

/** What came up in the month and is not on the agenda. */
export function OthersCard({ others, ...rest }: OthersCardProps) {
  if (others.length === 0) return null;
  const more = others.slice(AT_ONCE);
  return (
    <section className="not-printed">
      <Card title="What else came up">
        <OthersList others={others.slice(0, AT_ONCE)} {...rest} />
        {more.length > 0 && (
          <Disclosure summary={`${more.length} more`}>
            <OthersList others={more} {...rest} />
          </Disclosure>
        )}
      </Card>
    </section>
  );
}

function OthersList({ others, maySuggest, now }: OthersCardProps) {
  return (
    <ul className="flex flex-col gap-3">
      {others.map((candidate) => (
        <li key={candidate.key} className="flex flex-col gap-1">
          <p className="font-bold">{candidate.title}</p>
          <ReasonLine candidate={candidate} now={now} />
          <CandidateDetails candidate={candidate} maySuggest={maySuggest} />
        </li>
      ))}
    </ul>
  );
}
