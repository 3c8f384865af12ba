import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { longDate } from '#app/lib/dates.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { Avatar } from '#app/ui/avatar.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card, CardLink } from '#app/ui/card.tsx';
import { UnreadCount } from '#app/ui/chip.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { HedgeLine } from '#app/ui/hedge-line.tsx';
import { Icon, LockIcon, RoomIcon, RoomsIcon } from '#app/ui/icon.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { RoomSummary } from '#server/messaging/contract.ts';

import { greeting } from './components/greeting.ts';
import { MeetingToAnswer } from './components/meeting-to-answer.tsx';
import { isStaff } from './components/navigation.ts';
import { WelcomeCard } from './components/welcome-card.tsx';

export const handle = { access: 'signedIn' } satisfies PageHandle;
export const meta = pageMeta('Start');

const UNREAD_ON_START = 5;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const { searchParams } = new URL(request.url);
  const [rooms, toAnswer] = await Promise.all([
    context.messaging.listRooms(actor),
    context.meetings.listMeetingsToAnswer(actor),
  ]);
  const all = [...rooms.direct, ...rooms.county, ...rooms.organisations, ...rooms.topics];
  return {
    now: new Date().toISOString(),
    firstName: actor.name.split(' ')[0] ?? actor.name,
    isNew: searchParams.has('welcome'),
    isAnswered: searchParams.has('answered'),
    isStaff: isStaff(actor.roles),
    isProvider: actor.roles.every((role) => role === 'activityProvider'),
    unread: all.filter((room) => room.unread > 0).slice(0, UNREAD_ON_START),
    toAnswer: toAnswer.meetings,
    countyRoomId: rooms.county[0]?.id ?? null,
  };
}

/** What needs me. On a phone, one screen. */
export default function Start() {
  const start = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        eyebrow={longDate(start.now)}
        title={`${greeting(start.now)}, ${start.firstName}`}
      />
      <HedgeLine />
      {start.isNew && <WelcomeCard isProvider={start.isProvider} isStaff={start.isStaff} />}
      {start.isAnswered && (
        <Notice tone="success" title="Your answer is saved." role="status">
          You can change it under Meetings.
        </Notice>
      )}
      {start.toAnswer.map((meeting) => (
        <MeetingToAnswer key={meeting.id} meeting={meeting} now={start.now} />
      ))}
      {start.unread.length > 0 ? (
        <section aria-labelledby="unread" className="flex flex-col gap-3">
          <h2 id="unread" className="text-lg">
            New messages
          </h2>
          {start.unread.map((room) => (
            <UnreadRoom key={room.id} room={room} />
          ))}
        </section>
      ) : (
        <EmptyState
          icon={RoomsIcon}
          title="Nothing new for you"
          action={
            start.countyRoomId !== null && (
              <ButtonLink to={`/rooms/${start.countyRoomId}`}>Go to the county room</ButtonLink>
            )
          }
        >
          New messages show here first.
        </EmptyState>
      )}
      {start.isStaff && (
        <Card title="Your county">
          <p className="text-muted">Invite colleagues, and look after who belongs where.</p>
          <div className="flex flex-wrap gap-2">
            <ButtonLink to="/people/invite">Invite people</ButtonLink>
            <ButtonLink to="/organisations">Organisations</ButtonLink>
          </div>
        </Card>
      )}
    </>
  );
}

function UnreadRoom({ room }: { room: RoomSummary }) {
  const [first] = room.people;
  const name = room.name ?? room.people.map((person) => person.name).join(', ');
  return (
    <CardLink
      to={`/rooms/${room.id}`}
      title={name}
      detail={room.unread === 1 ? '1 new message' : `${room.unread} new messages`}
      leading={
        first ? (
          <Avatar id={first.id} name={first.name} />
        ) : (
          <Icon of={room.kind === 'organisation' ? LockIcon : RoomIcon} />
        )
      }
      trailing={<UnreadCount count={room.unread} label="new" />}
    />
  );
}
