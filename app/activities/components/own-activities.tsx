import { Link } from '@remix-run/react';

import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { StateChip } from '#app/ui/chip.tsx';
import { EditIcon } from '#app/ui/icon.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import type { OwnActivity } from '#server/activities/page-views.ts';

import { notesPath } from '../note-words.ts';
import { useLiveNotes } from '../use-live-notes.ts';
import { ActivityCheck } from './activity-card.tsx';
import { AllRightForm } from './all-right-form.tsx';
import { RoomForm } from './room-form.tsx';

interface OwnActivitiesProps {
  activities: readonly OwnActivity[];
  now: string;
}

/** The activities of an activity provider, each with its four buttons: two minutes are enough. */
export function OwnActivities({ activities, now }: OwnActivitiesProps) {
  useLiveNotes();
  return (
    <>
      {activities.map((activity) => (
        <OneActivity key={activity.id} activity={activity} now={now} />
      ))}
    </>
  );
}

function OneActivity({ activity, now }: { activity: OwnActivity; now: string }) {
  const { id, name, town, when, room, hasNotesToAnswer } = activity;
  return (
    <Card
      id={`activity-${id}`}
      title={
        <Link to={`/whats-on/${id}`} className="link">
          {name}
        </Link>
      }
      aside={<StateChip state={room.state} />}
    >
      <p className="text-muted">{town === '' ? when : `${when} · ${town}`}</p>
      <RoomForm activity={activity} now={now} from="list" />
      <ActivityCheck activity={activity} now={now} />
      {hasNotesToAnswer && (
        <p>
          <Link to={notesPath(id)} className="link inline-flex min-h-11 items-center">
            Link workers wrote whom it suits. You can answer.
            <VisuallyHidden> {name}</VisuallyHidden>
          </Link>
        </p>
      )}
      <div className="flex flex-wrap items-start gap-2 pt-1">
        <AllRightForm activity={activity} />
        <ButtonLink to={`/whats-on/${id}/edit`} look="quiet" icon={EditIcon}>
          Change
          <VisuallyHidden> {name}</VisuallyHidden>
        </ButtonLink>
      </div>
    </Card>
  );
}
