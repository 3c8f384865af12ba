import { Form, Link } from '@remix-run/react';

import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import type { StaleActivity } from '#server/activities/check-views.ts';

import { spokenDay } from '../activity-words.ts';
import { ActivityCheck } from './activity-card.tsx';

/** What is asked of whom, each with the way to take it back. */
export function AskedList({ stale, now }: { stale: readonly StaleActivity[]; now: string }) {
  const busy = useBusy();
  return (
    <>
      {stale.map(({ activity, asked }) => (
        <Card
          key={activity.id}
          title={
            <Link to={`/whats-on/${activity.id}`} className="link">
              {activity.name}
            </Link>
          }
        >
          <p className="text-sm text-muted">{activity.organisation.name}</p>
          {asked && (
            <p>
              Asked of {asked.person.name}, by {spokenDay(asked.dueOn)}.
            </p>
          )}
          <ActivityCheck activity={activity} now={now} />
          <Form method="post" preventScrollReset>
            <input type="hidden" name="intent" value="takeBack" />
            <input type="hidden" name="activityId" value={activity.id} />
            <Button type="submit" look="quiet" disabled={busy}>
              Ask nobody
              <VisuallyHidden>: {activity.name}</VisuallyHidden>
            </Button>
          </Form>
        </Card>
      ))}
    </>
  );
}
