import { Link } from '@remix-run/react';

import { Avatar } from '#app/ui/avatar.tsx';
import { Card } from '#app/ui/card.tsx';
import { UnreadCount } from '#app/ui/chip.tsx';
import { Icon, LockIcon, RoomIcon } from '#app/ui/icon.tsx';
import type { RoomSummary } from '#server/messaging/contract.ts';

import { MoreLink } from './more-link.tsx';

/** As many as leave place for the rest on a phone's first screen; a short one shows one less. */
const SHOWN = 3;

/** Rooms in which somebody has written since I was there. */
export function UnreadRooms({ rooms }: { rooms: readonly RoomSummary[] }) {
  return (
    <Card
      title="New messages"
      aside={rooms.length > 1 && <MoreLink to="/rooms">In {rooms.length} rooms</MoreLink>}
    >
      <ul className="-mx-2 short:[&>:nth-child(3)]:hidden">
        {rooms.slice(0, SHOWN).map((room) => (
          <UnreadRoom key={room.id} room={room} />
        ))}
      </ul>
    </Card>
  );
}

function UnreadRoom({ room }: { room: RoomSummary }) {
  const [first] = room.people;
  const name = room.name ?? room.people.map((person) => person.name).join(', ');
  return (
    <li>
      <Link
        to={`/rooms/${room.id}`}
        className="flex min-h-11 items-center gap-3 rounded-md px-2 hover:bg-sunk"
      >
        {first ? (
          <Avatar id={first.id} name={first.name} />
        ) : (
          <Icon of={room.kind === 'organisation' ? LockIcon : RoomIcon} />
        )}
        <span className="min-w-0 grow truncate font-bold">{name}</span>
        <UnreadCount count={room.unread} label="new" />
      </Link>
    </li>
  );
}
