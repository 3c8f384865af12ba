import { Form, Link } from '@remix-run/react';

import { clockTime, dayInSentence } from '#app/lib/dates.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { WrittenText } from '#app/ui/written-text.tsx';
import type { SavedMessage } from '#server/messaging/contract.ts';

import { messagePath, roomPath } from '../room-data.ts';
import { goneWords, roomTitle } from '../room-words.ts';

/** One saved message: who said what, where, and the way to it. */
export function SavedCard({ saved: { message, room }, now }: { saved: SavedMessage; now: string }) {
  const busy = useBusy();
  const { id, author, body, sentAt, state } = message;
  return (
    <Card>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <strong>{author.name}</strong>
        <span className="text-sm text-muted">
          in{' '}
          <Link className="link" to={roomPath(room.id)}>
            {roomTitle(room)}
          </Link>
          , {dayInSentence(sentAt, now)}, {clockTime(sentAt)}
        </span>
      </p>
      {state === 'takenBack' || state === 'over' ? (
        <p className="text-muted italic">{goneWords(message)}</p>
      ) : (
        <WrittenText body={body} />
      )}
      <div className="flex flex-wrap gap-2">
        <ButtonLink to={messagePath(room.id, message)}>
          See it in the room<VisuallyHidden>: what {author.name} said</VisuallyHidden>
        </ButtonLink>
        <Form method="post">
          <input type="hidden" name="roomId" value={room.id} />
          <input type="hidden" name="messageId" value={id} />
          <Button type="submit" look="quiet" disabled={busy}>
            No longer save<VisuallyHidden> what {author.name} said</VisuallyHidden>
          </Button>
        </Form>
      </div>
    </Card>
  );
}
