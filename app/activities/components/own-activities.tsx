import { Link } from '@remix-run/react';

import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { StateChip } from '#app/ui/chip.tsx';
import { EditIcon } from '#app/ui/icon.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import type { ActivityView } from '#server/activities/contract.ts';

import { ActivityCheck } from './activity-card.tsx';
import { AllRightForm } from './all-right-form.tsx';
import { RoomForm } from './room-form.tsx';

interface OwnActivitiesProps {
  activities: readonly ActivityView[];
  now: string;
}

/** The activities of an activity provider, each with its four buttons: two minutes are enough. */
export function OwnActivities({ activities, now }: OwnActivitiesProps) {
  return (
    <>
      {activities.map((activity) => (
        <OwnActivity key={activity.id} activity={activity} now={now} />
      ))}
    </>
  );
}

function OwnActivity({ activity, now }: { activity: ActivityView; now: string }) {
  const { id, name, town, when, room } = activity;
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
