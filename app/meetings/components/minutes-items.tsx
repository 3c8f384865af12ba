import { ActionRow } from '#app/ui/action-row.tsx';
import { Card } from '#app/ui/card.tsx';
import type { MinutesItem } from '#server/meetings/minutes/contract.ts';

import { WrittenLines } from './written-lines.tsx';

interface MinutesItemsProps {
  items: readonly MinutesItem[];
  meetingId: string;
  now: string;
}

/** The agenda with what was written, decided and taken on under each item. */
export function MinutesItems({ items, meetingId, now }: MinutesItemsProps) {
  return items.map((item) => (
    <Card key={item.id} title={item.title}>
      {item.state === 'later' && <p className="text-muted">This comes up again next time.</p>}
      {isEmpty(item) && <p className="text-muted">Nothing was written down.</p>}
      {item.notes !== '' && <WrittenLines text={item.notes} />}
      {item.decisions.length > 0 && (
        <ul className="flex flex-col gap-1">
          {item.decisions.map(({ id, text }) => (
            <li key={id}>
              <span className="font-bold">Decided:</span> {text}
            </li>
          ))}
        </ul>
      )}
      {item.actions.length > 0 && (
        <ul className="flex flex-col gap-2">
          {item.actions.map((action) => (
            <ActionRow
              key={action.id}
              action={action}
              now={now}
              page={`/meetings/${meetingId}/outcomes`}
              back={`/meetings/${meetingId}/minutes`}
            />
          ))}
        </ul>
      )}
    </Card>
  ));
}

const isEmpty = ({ notes, decisions, actions }: MinutesItem) =>
  notes === '' && decisions.length + actions.length === 0;
