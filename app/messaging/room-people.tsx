import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { workingLine } from '#app/lib/working-words.ts';
import { Avatar } from '#app/ui/avatar.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { PersonAtWork } from '#server/accounts/contract.ts';

import { HereMark } from './components/here-mark.tsx';
import { roomPath } from './room-data.ts';
import { roomTitle } from './room-words.ts';
import { useOpenRoom } from './use-open-room.ts';

export const handle = { access: 'signedIn' } satisfies PageHandle;
export const meta = pageMeta('Who is in this room');

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const roomId = params.roomId ?? '';
  const after = new URL(request.url).searchParams.get('after');
  const [room, page] = await Promise.all([
    context.messaging.getRoom(actor, { roomId }),
    context.messaging.listRoomPeople(actor, { roomId, after }),
  ]);
  return { room, page, isFirst: after === null, now: new Date().toISOString() };
}

/** Who can read what is said in a room. */
export default function RoomPeople() {
  const { room, page, isFirst, now } = useLoaderData<typeof loader>();
  const hereIds = useOpenRoom(room.id);
  const title = roomTitle(room);
  return (
    <div className="flex max-w-measure flex-col gap-6">
      <PageHeader
        title={`Who is in ${title}`}
        intro="They can read what is said in it, and nobody else."
        back={{ to: roomPath(room.id), label: title }}
      />
      <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
        {page.people.map((person) => (
          <PersonRow key={person.id} person={person} isHere={hereIds.has(person.id)} now={now} />
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        {!isFirst && <ButtonLink to="?">Back to the first</ButtonLink>}
        {page.next !== null && <ButtonLink to={`?after=${page.next}`}>Show more</ButtonLink>}
      </div>
    </div>
  );
}

interface PersonRowProps {
  person: PersonAtWork;
  isHere: boolean;
  now: string;
}

function PersonRow({ person, isHere, now }: PersonRowProps) {
  const { id, name, organisation, workingDays } = person;
  const working = workingLine(workingDays, now);
  return (
    <li className="flex items-center gap-3 px-4 py-2.5">
      <Avatar id={id} name={name} />
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <strong>{name}</strong>
          {isHere && <HereMark />}
        </p>
        <p className="text-sm text-muted">
          {organisation}
          {working !== null && (
            <>
              {' · '}
              <span className="whitespace-nowrap">{working}</span>
            </>
          )}
        </p>
      </div>
    </li>
  );
}
