import { Form } from '@remix-run/react';

import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { AskedView } from '#server/activities/check-views.ts';

import { spokenDay } from '../activity-words.ts';

interface AskedNoteProps {
  asked: AskedView | null;
  activityId: string;
  personId: string;
}

/** On the page of an activity: that somebody is asked to check it, and the way out of it. */
export function AskedNote({ asked, activityId, personId }: AskedNoteProps) {
  const busy = useBusy();
  if (!asked) return null;
  const { person, dueOn, isOver } = asked;
  const isMine = person.id === personId;
  if (isOver) {
    return (
      <Notice tone="info" title={`${person.name} was asked to check this.`}>
        By {spokenDay(dueOn)}. It waits to be shared out again.
      </Notice>
    );
  }
  return (
    <Notice
      tone="info"
      title={isMine ? 'You are asked to check this.' : `${person.name} is asked to check this.`}
    >
      <p>By {spokenDay(dueOn)}, if it can be done.</p>
      <Form method="post" action="/whats-on/to-check" preventScrollReset>
        <input type="hidden" name="intent" value="giveBack" />
        <input type="hidden" name="activityId" value={activityId} />
        <input type="hidden" name="next" value={`/whats-on/${activityId}`} />
        <Button type="submit" look="quiet" disabled={busy}>
          {isMine ? 'Give it back' : 'Ask nobody'}
        </Button>
      </Form>
    </Notice>
  );
}
