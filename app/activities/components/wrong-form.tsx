import { Button } from '#app/ui/button.tsx';
import type { ActivityView } from '#server/activities/contract.ts';

import { fieldWords, small } from '../activity-words.ts';
import { usePress } from '../use-press.ts';
import { PressForm } from './press-form.tsx';
import { confirmableFields } from './still-right-form.tsx';

/** One press at what somebody found to be wrong. What was said already need not be said again. */
export function WrongForm({ activity }: { activity: ActivityView }) {
  const press = usePress(activity.id);
  const { sending } = press;
  const fields = confirmableFields(activity).filter((field) => !(field in activity.reports));
  if (fields.length === 0) return null;
  return (
    <PressForm action={`/whats-on/${activity.id}`} press={press}>
      <div className="flex flex-col items-start gap-2">
        <input type="hidden" name="intent" value="wrong" />
        <p className="text-sm text-muted">
          Is something wrong? Those who run it and the coordinators see it at once.
        </p>
        <div role="group" aria-label="What is wrong?" className="flex flex-wrap gap-2">
          {fields.map((field) => (
            <Button
              key={field}
              type="submit"
              name="field"
              value={field}
              look="quiet"
              disabled={sending !== null}
            >
              Wrong {small(fieldWords(field, activity))}
            </Button>
          ))}
        </div>
      </div>
    </PressForm>
  );
}
