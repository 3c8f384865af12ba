import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import type { OutcomesView } from '#server/meetings/outcomes/contract.ts';

import { OutcomeLists } from './outcome-lists.tsx';

/** On the page of a meeting: what was decided there, once it has begun. */
export function OutcomesCard({ outcomes, now }: { outcomes: OutcomesView; now: string }) {
  const { meetingId, decisions, actions, mayRecord } = outcomes;
  const isEmpty = decisions.length + actions.length === 0;
  if (isEmpty && !mayRecord) return null;
  return (
    <>
      <OutcomeLists outcomes={outcomes} now={now} />
      {mayRecord && (
        <Card title={isEmpty ? 'Decisions and actions' : undefined}>
          {isEmpty && <p>Nothing is written down yet.</p>}
          <div>
            <ButtonLink to={`/meetings/${meetingId}/outcomes`}>Write something down</ButtonLink>
          </div>
        </Card>
      )}
    </>
  );
}
