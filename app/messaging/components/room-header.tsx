import { Form } from '@remix-run/react';

import { Button } from '#app/ui/button.tsx';
import { ArrowLeftIcon, Icon, InfoIcon } from '#app/ui/icon.tsx';
import { IconLink } from '#app/ui/icon-button.tsx';
import { PaneTop } from '#app/ui/pane.tsx';
import type { RoomView } from '#server/messaging/contract.ts';

import { roomPath } from '../room-data.ts';
import { membersInWords, roomTitle } from '../room-words.ts';

/** Name and people of a room; behind "About" what it is for, and the way out of a topic room. */
export function RoomHeader({ room }: { room: RoomView }) {
  const { purpose, mayLeave } = room;
  return (
    <PaneTop>
      <header className="flex flex-wrap items-start gap-x-3">
        <div className="-ml-2 lg:hidden">
          <IconLink look="quiet" to="/rooms" label="All rooms" icon={ArrowLeftIcon} />
        </div>
        <div className="min-w-0 grow basis-0">
          <h1 tabIndex={-1} className="truncate text-lg lg:text-xl">
            {roomTitle(room)}
          </h1>
          <p className="truncate text-sm text-muted">{membersInWords(room)}</p>
        </div>
        {(purpose !== '' || mayLeave) && <About room={room} />}
      </header>
    </PaneTop>
  );
}

function About({ room: { id, purpose, mayLeave } }: { room: RoomView }) {
  return (
    <details className="peer open:basis-full">
      <summary className="forced-edge flex min-h-11 w-fit items-center gap-2 rounded-md border border-edge bg-surface px-3 font-bold hover:border-ink hover:bg-sunk">
        <Icon of={InfoIcon} />
        About
      </summary>
      <div className="flex flex-col items-start gap-3 pt-3 pb-1">
        {purpose !== '' && <p className="max-w-measure">{purpose}</p>}
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
