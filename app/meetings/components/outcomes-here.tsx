import { ActionRow } from '#app/ui/action-row.tsx';
import type { FormRefusal } from '#app/lib/answer-form.ts';
import type { LiveView } from '#server/meetings/live/contract.ts';
import type { OutcomesView } from '#server/meetings/outcomes/contract.ts';

import { DecisionRow } from './outcome-lists.tsx';
import { OutcomeForm } from './outcome-form.tsx';

interface OutcomesHereProps {
  live: LiveView;
  outcomes: OutcomesView;
  clientId: string;
  refusal: FormRefusal | null;
}

/** In the meeting itself: what is decided and taken on under the item that is talked about. */
export function OutcomesHere({ live, outcomes, clientId, refusal }: OutcomesHereProps) {
  const page = `/meetings/${live.meetingId}/live`;
  const { itemId } = live.place;
  const Heading = itemId === null ? 'h3' : 'h4';
  const decisions = outcomes.decisions.filter((one) => one.itemId === itemId);
  const actions = outcomes.actions.filter((one) => one.itemId === itemId);
  return (
    <section aria-labelledby="decisions-and-actions" className="flex flex-col gap-3">
      <Heading id="decisions-and-actions" className="text-base">
        Decisions and actions
      </Heading>
      {decisions.length + actions.length > 0 && (
        <ul className="flex flex-col gap-3">
          {decisions.map((decision) => (
            <DecisionRow key={decision.id} decision={decision} page={page} />
          ))}
          {actions.map((action) => (
            <ActionRow key={action.id} action={action} now={live.now} page={page} />
          ))}
        </ul>
      )}
      {outcomes.mayRecord && <OutcomeForm {...{ itemId, clientId, page, refusal }} />}
    </section>
  );
}
