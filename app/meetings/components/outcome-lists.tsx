import { Form } from '@remix-run/react';

import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { ActionRow } from '#app/ui/action-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { ReportOutcome } from '#app/ui/report-outcome.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import type { OutcomesView, OutcomeView } from '#server/meetings/outcomes/contract.ts';

interface OutcomeListsProps {
  outcomes: Pick<OutcomesView, 'meetingId' | 'decisions' | 'actions'>;
  now: string;
}

/** What a meeting decided, and what people took on. */
export function OutcomeLists({ outcomes, now }: OutcomeListsProps) {
  const { meetingId, decisions, actions } = outcomes;
  const page = `/meetings/${meetingId}/outcomes`;
  return (
    <>
      {decisions.length > 0 && (
        <Card title="Decisions">
          <ul className="flex flex-col gap-3">
            {decisions.map((decision) => (
              <DecisionRow key={decision.id} decision={decision} page={page} />
            ))}
          </ul>
        </Card>
      )}
      {actions.length > 0 && (
        <Card title="Actions">
          <ul className="flex flex-col gap-3">
            {actions.map((action) => (
              <ActionRow key={action.id} action={action} now={now} page={page} />
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

/** One decision, with the press that takes it off. */
export function DecisionRow({ decision, page }: { decision: OutcomeView; page: string }) {
  const busy = useBusy();
  const { id, text, mayRemove, mayReport } = decision;
  return (
    <li className="flex flex-wrap items-center justify-between gap-2 break-inside-avoid">
      <p className="min-w-0 grow basis-48">{text}</p>
      {mayRemove && (
        <Form method="post" action={page} preventScrollReset className="not-printed">
          <input type="hidden" name="outcomeId" value={id} />
          <Button type="submit" name="intent" value="remove" look="quiet" disabled={busy}>
            Take off<VisuallyHidden>: {text}</VisuallyHidden>
          </Button>
        </Form>
      )}
      {mayReport && <ReportOutcome id={id} text={text} />}
    </li>
  );
}
