import { Form, Link } from '@remix-run/react';

import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Icon, InfoIcon, SearchIcon } from '#app/ui/icon.tsx';
import type { RoomView } from '#server/messaging/contract.ts';

import { roomPath, roomPeoplePath, type DayTrouble } from '../room-data.ts';
import { AttentionForm } from './attention-form.tsx';
import { GoToDay } from './go-to-day.tsx';

interface RoomAboutProps {
  room: RoomView;
  now: string;
  dayTrouble: DayTrouble | null;
}

/**
 * What a room is for, who is in it, what I want to hear of it, its days and search, and the way out of
 * a topic room. Its button stands beside the title, what it opens below both.
 */
export function RoomAbout({ room, now, dayTrouble }: RoomAboutProps) {
  const { id, purpose, mayLeave, attention } = room;
  return (
    <details open={dayTrouble !== null}>
      <summary className="forced-edge absolute top-0 right-0 flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-md border border-edge bg-surface px-3 font-bold hover:border-ink hover:bg-sunk">
        <Icon of={InfoIcon} />
        <span className="max-sm:sr-only">About</span>
      </summary>
      <div className="flex max-h-[45dvh] flex-col items-start gap-4 overflow-y-auto pt-3 pb-1 sm:max-h-[60dvh]">
        {purpose !== '' && <p className="max-w-measure">{purpose}</p>}
        <Link className="link py-1" to={roomPeoplePath(id)}>
          See who is in this room
        </Link>
        <AttentionForm roomId={id} attention={attention} now={now} />
        <GoToDay roomId={id} trouble={dayTrouble} />
        <ButtonLink to={`/search?kind=messages&room=${id}`} icon={SearchIcon}>
          Search this room
        </ButtonLink>
        {mayLeave && (
          <Form method="post" action={roomPath(id)} className="flex flex-wrap items-center gap-3">
            <input type="hidden" name="intent" value="leave" />
            <Button type="submit">Leave this room</Button>
            <span className="text-sm text-muted">You can join again whenever you like.</span>
          </Form>
        )}
      </div>
    </details>
  );
}
