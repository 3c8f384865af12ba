import { Link, useSubmit } from '@remix-run/react';
import type { ReactNode } from 'react';

import { Avatar } from '#app/ui/avatar.tsx';
import { classNames } from '#app/ui/class-names.ts';
import { Icon, LockIcon, PeopleIcon, RoomIcon } from '#app/ui/icon.tsx';

import type { Places } from './places.ts';

interface FinderListProps {
  id: string;
  places: Places;
  /** Which one Enter opens, counted over rooms and people together. */
  current: number;
  onChosen: () => void;
}

export function optionId(index: number): string {
  return `finder-place-${index}`;
}

/** What was found, rooms before people. A room is gone to; writing to a person opens theirs. */
export function FinderList({ id, places: { rooms, people }, current, onChosen }: FinderListProps) {
  const submit = useSubmit();
  const option = (index: number) => ({
    id: optionId(index),
    role: 'option',
    tabIndex: -1,
    'aria-selected': index === current,
    className: classNames(
      'flex min-h-11 w-full items-center gap-2.5 rounded-sm px-3 py-1.5 text-left -outline-offset-3',
      index === current ? 'bg-hedge text-on-hedge' : 'hover:bg-sunk',
    ),
  });
  return (
    <div id={id} role="listbox" aria-label="Rooms and people" className="flex flex-col gap-2">
      {rooms.length > 0 && (
        <Group label="Rooms">
          {rooms.map((room, index) => (
            <Link key={room.id} {...option(index)} to={`/rooms/${room.id}`} onClick={onChosen}>
              <RoomSign room={room} />
              <span className="min-w-0 grow truncate">{room.name}</span>
            </Link>
          ))}
        </Group>
      )}
      {people.length > 0 && (
        <Group label="Write to somebody">
          {people.map((person, index) => (
            <button
              key={person.id}
              {...option(rooms.length + index)}
              type="button"
              onClick={() => {
                onChosen();
                submit({ personIds: person.id }, { method: 'post', action: '/rooms/direct' });
              }}
            >
              <Avatar id={person.id} name={person.name} size="small" />
              <span className="min-w-0 grow truncate">
                {person.name}
                <span className="ml-2 text-sm">{person.organisation}</span>
              </span>
            </button>
          ))}
        </Group>
      )}
    </div>
  );
}

function Group({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={label}>
      <p aria-hidden="true" className="px-3 pb-1 text-sm font-bold text-muted">
        {label}
      </p>
      {children}
    </div>
  );
}

/** The drawing beside a room: as in the navigation. */
export function RoomSign({ room }: { room: Places['rooms'][number] }) {
  const [first, ...others] = room.people;
  if (first && others.length === 0) return <Avatar id={first.id} name={first.name} size="small" />;
  if (room.kind === 'direct') return <Icon of={PeopleIcon} />;
  return <Icon of={room.kind === 'organisation' ? LockIcon : RoomIcon} />;
}
