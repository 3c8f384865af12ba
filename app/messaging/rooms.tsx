import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PlusIcon, RoomsIcon, SaveIcon, SearchIcon, ShelfIcon, ThreadIcon } from '#app/ui/icon.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PageWidth } from '#app/ui/page-width.tsx';

import { RoomGroup } from './components/room-group.tsx';
import { peerAccess } from './peer-access.ts';
import { keepsPath } from './keep-path.ts';
import { useReloadOnNews } from './use-reload-on-news.ts';

export const handle = { access: 'signedIn', seats: { alumni: 'read' } } satisfies PageHandle;
export const meta = pageMeta('Rooms');

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  return {
    rooms: (await context.messaging.listRoomsWithNews(actor)).rooms,
    mayOpen: actor.seat === undefined && peerAccess.some((role) => actor.roles.includes(role)),
    isForReading: actor.seat !== undefined,
    now: new Date().toISOString(),
  };
}

/** All my rooms, with what is new in each. */
export default function Rooms() {
  const { rooms, mayOpen, isForReading, now } = useLoaderData<typeof loader>();
  useReloadOnNews();
  const { county, organisations, topics, direct } = rooms;
  const isEmpty = [county, organisations, topics, direct].every((group) => group.length === 0);
  return (
    <PageWidth width="page">
      <PageHeader
        title="Rooms"
        intro="Where you talk with your colleagues. Nothing about a person you support belongs here."
        actions={
          mayOpen && (
            <>
              <ButtonLink to="/rooms/topics" icon={SearchIcon}>
                Find a topic room
              </ButtonLink>
              <ButtonLink to="/rooms/direct" icon={PlusIcon}>
                New direct message
              </ButtonLink>
            </>
          )
        }
      />
      {!isEmpty && !isForReading && (
        <nav aria-label="More of your rooms" className="flex flex-wrap gap-2">
          <ButtonLink look="quiet" to="/rooms/threads" icon={ThreadIcon}>
            Threads you follow
          </ButtonLink>
          <ButtonLink look="quiet" to="/rooms/saved" icon={SaveIcon}>
            Saved messages
          </ButtonLink>
          <ButtonLink look="quiet" to={keepsPath} icon={ShelfIcon}>
            Words to keep
          </ButtonLink>
        </nav>
      )}
      {isEmpty && !isForReading && <NoRooms mayOpen={mayOpen} />}
      {isEmpty && isForReading && (
        <EmptyState icon={RoomsIcon} title="Nothing was said in your rooms">
          You can read what is on the Shelf.
        </EmptyState>
      )}
      <RoomGroup
        title="County and organisation"
        rooms={[...county, ...organisations]}
        {...{ now, isForReading }}
      />
      <RoomGroup title="Topics" rooms={topics} {...{ now, isForReading }}>
        {mayOpen && (
          <div>
            <ButtonLink to="/rooms/new" look="quiet" icon={PlusIcon}>
              New topic room
            </ButtonLink>
          </div>
        )}
      </RoomGroup>
      <RoomGroup title="Direct messages" rooms={direct} {...{ now, isForReading }} />
    </PageWidth>
  );
}

function NoRooms({ mayOpen }: { mayOpen: boolean }) {
  if (!mayOpen) {
    return (
      <EmptyState icon={RoomsIcon} title="Nobody has written to you yet">
        When a link worker writes to you, it shows here and you can answer.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={RoomsIcon}
      title="You are in no room yet"
      action={
        <ButtonLink to="/rooms/direct" look="primary">
          Write to somebody
        </ButtonLink>
      }
    >
      Your county’s room and your organisation’s room will be here, and the topics you join.
    </EmptyState>
  );
}
