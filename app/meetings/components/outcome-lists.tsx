import { Form } from '@remix-run/react';

import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { ActionRow } from '#app/ui/action-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { ReportLine } from '#app/ui/report-line.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import type { OutcomesView, OutcomeView } from '#server/meetings/outcomes/contract.ts';

interface OutcomeListsProps {
  outcomes: Pick<OutcomesView, 'meetingId' | 'decisions' | 'actions'>;
  now: string;
  /** Whether those of others can be reported to moderators from here. */
  reports?: boolean;
}

/** What a meeting decided, and what people took on. */
export function OutcomeLists({ outcomes, now, reports = false }: OutcomeListsProps) {
  const { meetingId, decisions, actions } = outcomes;
  const page = `/meetings/${meetingId}/outcomes`;
  const reportOf = ({ id, mayReport }: OutcomeView) =>
    reports && mayReport ? `/reports/outcome/${id}` : undefined;
  return (
    <>
      {decisions.length > 0 && (
        <Card title="Decisions">
          <ul className="flex flex-col gap-3">
            {decisions.map((decision) => (
              <DecisionRow
                key={decision.id}
                decision={decision}
                page={page}
                report={reportOf(decision)}
              />
            ))}
          </ul>
        </Card>
      )}
      {actions.length > 0 && (
        <Card title="Actions">
          <ul className="flex flex-col gap-3">
            {actions.map((action) => (
              <ActionRow
                key={action.id}
                action={action}
                now={now}
                page={page}
                report={reportOf(action)}
              />
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

interface DecisionRowProps {
  decision: OutcomeView;
  /** The page whose form keeps what is pressed. */
  page: string;
  report?: string | undefined;
}

/** One decision, with the press that takes it off. */
export function DecisionRow({ decision, page, report }: DecisionRowProps) {
  const busy = useBusy();
  const { id, text, mayRemove } = decision;
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
      {report !== undefined && <ReportLine to={report} words={text} />}
    </li>
  );
}
