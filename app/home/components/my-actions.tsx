import { ActionRow } from '#app/ui/action-row.tsx';
import { Card } from '#app/ui/card.tsx';
import type { OpenAction } from '#server/meetings/outcomes/contract.ts';

/** What I took on at meetings, what is due soonest first. */
export function MyActions({ actions, now }: { actions: readonly OpenAction[]; now: string }) {
  if (actions.length === 0) return null;
  return (
    <Card title="What I said I would do">
      <ul className="flex flex-col gap-3">
        {actions.map((action) => (
          <ActionRow
            key={action.id}
            action={action}
            now={now}
            page={`/meetings/${action.meetingId}/outcomes`}
            back="/"
            detail={action.meeting}
            namesOwner={false}
          />
        ))}
      </ul>
    </Card>
  );
}
