import type { FormRefusal } from '#app/lib/answer-form.ts';
import { Card } from '#app/ui/card.tsx';
import { ReportLine } from '#app/ui/report-line.tsx';
import type { CommitmentsView } from '#server/meetings/commitments/contract.ts';

import { AskedCommitmentForm } from './asked-commitment-form.tsx';
import { OwnCommitmentCard } from './own-commitment.tsx';

interface CommitmentsCardProps {
  meetingId: string;
  commitments: CommitmentsView;
  refusal: FormRefusal | null;
  now: string;
}

/** One thing to try: what I wrote last time, what I write now, and what others shared. */
export function CommitmentsCard({ meetingId, commitments, refusal, now }: CommitmentsCardProps) {
  const { mine, mayWrite, asked, shared, more } = commitments;
  if (!mine && !mayWrite && asked.length === 0 && shared.length === 0) return null;
  return (
    <Card id="try" title="One thing I’ll try">
      {asked.map((one) => (
        <AskedCommitmentForm
          key={one.id}
          meetingId={meetingId}
          asked={one}
          refusal={refusal?.values.commitmentId === one.id ? refusal : null}
          now={now}
        />
      ))}
      <OwnCommitmentCard
        meetingId={meetingId}
        mine={mine}
        mayWrite={mayWrite}
        refusal={refusal?.values.intent === 'try' ? refusal : null}
      />
      {shared.length > 0 && (
        <>
          <h3 className="mt-2 text-base">Shared at this meeting</h3>
          <ul className="flex flex-col gap-2">
            {shared.map(({ id, name, words, mayReport }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-x-2">
                <span className="min-w-0 grow basis-48">
                  <strong>{name}</strong>
                  <span className="block break-words">{words}</span>
                </span>
                {mayReport && <ReportLine to={`/reports/commitment/${id}`} words={words} />}
              </li>
            ))}
          </ul>
          {more > 0 && <p className="text-sm text-muted">And {more} more.</p>}
        </>
      )}
    </Card>
  );
}
