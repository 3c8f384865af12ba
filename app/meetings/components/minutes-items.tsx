import { ActionRow } from '#app/ui/action-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { isEmpty, quietWords, type MinutesItem } from '#server/meetings/minutes/contract.ts';

import { WrittenLines } from './written-lines.tsx';

interface MinutesItemsProps {
  items: readonly MinutesItem[];
  meetingId: string;
  now: string;
}

/** The agenda with what was written, decided and taken on under each item. */
export function MinutesItems({ items, meetingId, now }: MinutesItemsProps) {
  const quiet = items.filter(isEmpty);
  return (
    <>
      {items
        .filter((item) => !isEmpty(item))
        .map((item) => (
          <Card key={item.id} title={item.title}>
            {item.state === 'later' && <p className="text-muted">This comes up again next time.</p>}
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
        ))}
      {quiet.length > 0 && (
        <Card title={quiet.length === items.length ? 'On the agenda' : 'Also on the agenda'}>
          <ul className="flex flex-col gap-1">
            {quiet.map((item) => (
              <li key={item.id}>{quietWords(item)}</li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
