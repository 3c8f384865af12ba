import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Chip } from '#app/ui/chip.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { CheckIcon, PlusIcon, RoomIcon } from '#app/ui/icon.tsx';
import { Pages } from '#app/ui/older-link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PageWidth } from '#app/ui/page-width.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import type { TopicRoom } from '#server/messaging/contract.ts';

import { peerAccess } from './peer-access.ts';
import { roomPath } from './room-data.ts';

export const handle = { access: peerAccess } satisfies PageHandle;
export const meta = pageMeta('Topic rooms');

export async function loader({ request, context }: LoaderFunctionArgs) {
  const after = new URL(request.url).searchParams.get('after') ?? '';
  const page = await context.messaging.listTopicRooms(requireActor(context), { after });
  return { ...page, isFirst: after === '' };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context);
  const values = await readForm(request);
  return answerForm(values, async () => {
    if (values.intent === 'leave') {
      await context.messaging.leaveRoom(actor, values);
      return redirect('/rooms/topics', 303);
    }
    const room = await context.messaging.joinRoom(actor, values);
    return redirect(roomPath(room.id), 303);
  });
}

/** The topic rooms of the county, to join and to leave. */
export default function Topics() {
  const { rooms, next, isFirst } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  return (
    <PageWidth width="page">
      <ErrorSummary errors={refusal?.errors} order={[]} />
      <PageHeader
        title="Topic rooms"
        intro="Join what you care about. You can leave again whenever you like."
        back={{ to: '/rooms', label: 'Rooms' }}
        actions={
          <ButtonLink to="/rooms/new" icon={PlusIcon}>
            New topic room
          </ButtonLink>
        }
      />
      {rooms.length === 0 && isFirst ? (
        <EmptyState
          icon={RoomIcon}
          title="No topic rooms yet"
          action={
            <ButtonLink to="/rooms/new" look="primary">
              Open the first one
            </ButtonLink>
          }
        >
          Rooms for one subject will be here, such as housing letters or green spaces.
        </EmptyState>
      ) : (
        <ul className="flex flex-col gap-3">
          {rooms.map((room) => (
            <li key={room.id}>
              <Topic room={room} />
            </li>
          ))}
        </ul>
      )}
      <Pages
        label="Pages of topic rooms"
        previous={isFirst ? undefined : '/rooms/topics'}
        next={next === null ? undefined : `?after=${encodeURIComponent(next)}`}
      />
    </PageWidth>
  );
}

function Topic({ room: { id, name, purpose, memberCount, joined } }: { room: TopicRoom }) {
  const busy = useBusy();
  const joinedChip = (
    <Chip tone="hedge" icon={CheckIcon}>
      You are in it
    </Chip>
  );
  return (
    <Card title={name} aside={joined && joinedChip}>
      <p className="max-w-measure">{purpose}</p>
      <p className="text-sm text-muted">
        {memberCount === 1 ? '1 member' : `${memberCount} members`}
      </p>
      <div className="flex flex-wrap gap-2">
        {joined && (
          <ButtonLink to={roomPath(id)}>
            Open<VisuallyHidden> {name}</VisuallyHidden>
          </ButtonLink>
        )}
        <Form method="post">
          <input type="hidden" name="intent" value={joined ? 'leave' : 'join'} />
          <input type="hidden" name="roomId" value={id} />
          <Button type="submit" look={joined ? 'quiet' : 'secondary'} disabled={busy}>
            {joined ? 'Leave' : 'Join'}
            <VisuallyHidden> {name}</VisuallyHidden>
          </Button>
        </Form>
      </div>
    </Card>
  );
}
