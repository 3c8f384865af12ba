import { Button } from '#app/ui/button.tsx';
import { CheckboxGroup } from '#app/ui/field.tsx';
import { DoneIcon } from '#app/ui/icon.tsx';
import { Notice } from '#app/ui/notice.tsx';
import {
  checkedFields,
  type ActivityView,
  type CheckedField,
} from '#server/activities/contract.ts';

import { fieldWords } from '../activity-words.ts';
import { usePress } from '../use-press.ts';
import { PressForm } from './press-form.tsx';

interface StillRightFormProps {
  activity: ActivityView;
  speaksAs: 'provider' | 'rang';
}

/** What one asks first on the phone. */
const askedFirst: readonly CheckedField[] = ['times', 'phone'];

/** Fields that say something, and so can be still right. */
export function confirmableFields(activity: ActivityView): CheckedField[] {
  const { placeWords, town, phone, email } = activity;
  return checkedFields.filter((field) => {
    if (field === 'place') return placeWords !== '' || town !== '';
    return field !== 'phone' || phone !== '' || email !== '';
  });
}

/** One press: an activity provider says it of all, a colleague of what came up in the call. */
export function StillRightForm({ activity, speaksAs }: StillRightFormProps) {
  const press = usePress(activity.id);
  const { sending, saved } = press;
  const fields = confirmableFields(activity);
  const isProvider = speaksAs === 'provider';
  return (
    <PressForm action={`/whats-on/${activity.id}`} press={press}>
      <div className="flex flex-col items-start gap-3">
        <input type="hidden" name="intent" value="confirm" />
        <CheckboxGroup
          name="fields"
          label={isProvider ? 'What is still right?' : 'Rang them? Tick what is still right.'}
          choices={fields.map((field) => ({ value: field, label: fieldWords(field, activity) }))}
          defaultValues={isProvider ? fields : askedFirst}
          direction="row"
        />
        <Button type="submit" icon={DoneIcon} disabled={sending !== null}>
          {buttonWords(sending !== null, isProvider)}
        </Button>
        {saved && (
          <Notice tone="success" title="Thank you." role="status">
            It reads as checked today.
          </Notice>
        )}
      </div>
    </PressForm>
  );
}

function buttonWords(isSending: boolean, isProvider: boolean): string {
  if (isSending) return 'Saving…';
  return isProvider ? 'Still right' : 'I rang: still right';
}
