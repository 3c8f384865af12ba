import { Button } from '#app/ui/button.tsx';
import { DoneIcon } from '#app/ui/icon.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import type { ActivityView } from '#server/activities/contract.ts';

import { usePress } from '../use-press.ts';
import { PressForm } from './press-form.tsx';
import { confirmableFields } from './still-right-form.tsx';

/** For the list of an activity provider: all of it is still right, in one press. */
export function AllRightForm({ activity }: { activity: ActivityView }) {
  const press = usePress(activity.id);
  const { sending, saved } = press;
  return (
    <PressForm action="/whats-on" press={press}>
      <input type="hidden" name="intent" value="confirm" />
      <input type="hidden" name="activityId" value={activity.id} />
      {confirmableFields(activity).map((field) => (
        <input key={field} type="hidden" name="fields" value={field} />
      ))}
      <Button type="submit" icon={DoneIcon} disabled={sending !== null}>
        {sending ? 'Saving…' : 'All still right'}
        <VisuallyHidden>: {activity.name}</VisuallyHidden>
      </Button>
      <LiveRegion>{saved ? 'Saved: checked today' : ''}</LiveRegion>
    </PressForm>
  );
}
