import { Form } from '@remix-run/react';

import { Button, ButtonLink } from '#app/ui/button.tsx';
import { ArrowLeftIcon, Icon, InfoIcon, SearchIcon } from '#app/ui/icon.tsx';
import { IconLink } from '#app/ui/icon-button.tsx';
import { PaneTop } from '#app/ui/pane.tsx';
import type { RoomView } from '#server/messaging/contract.ts';

import { roomPath, type DayTrouble } from '../room-data.ts';
import { membersInWords, roomTitle } from '../room-words.ts';
import { GoToDay } from './go-to-day.tsx';

interface RoomHeaderProps {
  room: RoomView;
  dayTrouble: DayTrouble | null;
}

/** Name and people of a room; behind "About" what it is for, its days, its search, and the way out of a topic room. */
export function RoomHeader({ room, dayTrouble }: RoomHeaderProps) {
  return (
    <PaneTop>
      <header className="relative">
        <div className="flex gap-3 pr-14 sm:pr-28">
          <div className="-ml-2 lg:hidden">
            <IconLink look="quiet" to="/rooms" label="All rooms" icon={ArrowLeftIcon} />
          </div>
          <div className="min-w-0 grow">
            <h1 tabIndex={-1} className="truncate text-lg lg:text-xl">
              {roomTitle(room)}
            </h1>
            <p className="truncate text-sm text-muted">{membersInWords(room)}</p>
          </div>
        </div>
        <About room={room} dayTrouble={dayTrouble} />
      </header>
    </PaneTop>
  );
}

/** Its button stands beside the title, what it opens below both. */
function About({ room: { id, purpose, mayLeave }, dayTrouble }: RoomHeaderProps) {
  return (
    <details open={dayTrouble !== null}>
      <summary className="forced-edge absolute top-0 right-0 flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-md border border-edge bg-surface px-3 font-bold hover:border-ink hover:bg-sunk">
        <Icon of={InfoIcon} />
        <span className="max-sm:sr-only">About</span>
      </summary>
      <div className="flex flex-col items-start gap-3 pt-3 pb-1">
        {purpose !== '' && <p className="max-w-measure">{purpose}</p>}
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
