import { ActionRow } from '#app/ui/action-row.tsx';
import { Card } from '#app/ui/card.tsx';
import type { OutcomeView } from '#server/meetings/outcomes/contract.ts';

interface StillToDoProps {
  actions: readonly OutcomeView[];
  meetingId: string;
  now: string;
}

/** What people took on at earlier meetings of the series. */
export function StillToDo({ actions, meetingId, now }: StillToDoProps) {
  if (actions.length === 0) return null;
  return (
    <Card title="Still to do from earlier meetings">
      <ul className="flex flex-col gap-3">
        {actions.map((action) => (
          <ActionRow
            key={action.id}
            action={action}
            now={now}
            page={`/meetings/${meetingId}/outcomes`}
            back={`/meetings/${meetingId}/agenda`}
          />
        ))}
      </ul>
    </Card>
  );
}
