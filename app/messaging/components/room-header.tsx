import { TakesPart } from '#app/lib/takes-part.tsx';
import { workingLine } from '#app/lib/working-words.ts';
import { ArrowLeftIcon } from '#app/ui/icon.tsx';
import { IconLink } from '#app/ui/icon-button.tsx';
import { PaneTop } from '#app/ui/pane.tsx';
import type { RoomView } from '#server/messaging/contract.ts';

import type { DayTrouble } from '../room-data.ts';
import { firstName, membersInWords, peopleInWords, roomTitle } from '../room-words.ts';
import { HereMark } from './here-mark.tsx';
import { RoomAbout } from './room-about.tsx';

interface RoomHeaderProps {
  room: RoomView;
  now: string;
  /** Ids of the others who are here and may be shown. */
  hereIds: ReadonlySet<string>;
  dayTrouble: DayTrouble | null;
}

/** Name and people of a room; behind "About" all that can be set in it. */
export function RoomHeader({ room, now, hereIds, dayTrouble }: RoomHeaderProps) {
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
            {room.kind === 'direct' && <DirectLine room={room} now={now} hereIds={hereIds} />}
          </div>
        </div>
        <TakesPart>
          <RoomAbout room={room} now={now} dayTrouble={dayTrouble} />
        </TakesPart>
      </header>
    </PaneTop>
  );
}

/** Who of a direct room works today, or when they are back, and who is here now. */
function DirectLine({ room: { people }, now, hereIds }: Omit<RoomHeaderProps, 'dayTrouble'>) {
  const [only] = people;
  const here = people.filter(({ id }) => hereIds.has(id));
  const lines = people.flatMap(({ name, workingDays }) => {
    const line = workingLine(workingDays, now);
    if (line === null) return [];
    return people.length === 1 ? [line] : [`${firstName(name)}: ${line.toLowerCase()}`];
  });
  if (lines.length === 0 && here.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-x-3 text-sm text-muted">
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
      {here.length > 0 && (
        <HereMark>
          {people.length === 1 && only
            ? 'Here now'
            : `${peopleInWords(here.map((one) => ({ ...one, name: firstName(one.name) })))} here now`}
        </HereMark>
      )}
    </p>
  );
}
