import { Link } from '@remix-run/react';
import { useId, type ReactNode } from 'react';

import { Avatar } from '#app/ui/avatar.tsx';
import { UnreadCount } from '#app/ui/chip.tsx';
import { classNames } from '#app/ui/class-names.ts';
import { Icon, LockIcon, RoomIcon } from '#app/ui/icon.tsx';
import type { RoomSummary } from '#server/messaging/contract.ts';

import { QuietIcon } from './quiet-icon.tsx';
import { roomPath } from '../room-data.ts';
import { lastLine, roomTitle, untilLeft } from '../room-words.ts';

interface RoomGroupProps {
  title: string;
  rooms: readonly RoomSummary[];
  now: string;
  /** The reader has left: nothing is said of what came since. */
  isForReading?: boolean;
  /** After the rooms: a way to more of them. */
  children?: ReactNode;
}

/** Rooms of one kind under their heading. Without any of either it is left out. */
export function RoomGroup({ title, rooms, now, isForReading = false, children }: RoomGroupProps) {
  const id = useId();
  if (rooms.length === 0 && !children) return null;
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <h2 id={id} className="text-lg">
        {title}
      </h2>
      {rooms.length > 0 && (
        <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
          {rooms.map((room) => (
            <RoomRow
              key={room.id}
              room={room}
              line={isForReading ? untilLeft(room, now) : lastLine(room, now)}
            />
          ))}
        </ul>
      )}
      {children}
    </section>
  );
}

/** One link: pressing anywhere opens the room; its name is the link's. */
function RoomRow({ room, line }: { room: RoomSummary; line: string }) {
  return (
    <li className="relative flex items-center gap-3 px-4 py-2.5 hover:bg-sunk first:rounded-t-xl last:rounded-b-xl">
      <RoomSign room={room} />
      <div className="min-w-0 grow">
        <Link
          to={roomPath(room.id)}
          className={classNames(
            'block truncate after:absolute after:inset-0 after:rounded-lg',
            room.unread > 0 && 'font-bold',
          )}
        >
          {roomTitle(room)}
        </Link>
        <p className="text-sm text-muted">{line}</p>
      </div>
      <QuietIcon attention={room.attention} />
      <UnreadCount count={room.unread} label="new" />
    </li>
  );
}

function RoomSign({ room: { kind, people } }: { room: RoomSummary }) {
  const [first] = people;
  if (first) return <Avatar id={first.id} name={first.name} />;
  return (
    <span className="flex size-9 items-center justify-center text-muted">
      <Icon of={kind === 'organisation' ? LockIcon : RoomIcon} />
    </span>
  );
}
