import { Form } from '@remix-run/react';

import type { FormRefusal } from '#app/lib/answer-form.ts';
import { typedValue } from '#app/lib/form-refusal.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckedField } from '#app/ui/checked-field.tsx';
import { TextField } from '#app/ui/field.tsx';
import { GuardWatch } from '#app/ui/guard-watch.tsx';
import { outcomeLimits } from '#server/meetings/outcomes/contract.ts';

interface OutcomeFormProps {
  /** The item under which it is written. */
  itemId: string | null;
  /** Made for this form. What was kept with it empties the field. */
  clientId: string;
  /** The page whose form keeps it. */
  page: string;
  refusal: FormRefusal | null;
}

/** One line: a decision, or with an "@" what somebody takes on. */
export function OutcomeForm({ itemId, clientId, page, refusal }: OutcomeFormProps) {
  const busy = useBusy();
  const refused = refusal?.values.intent === 'record' ? refusal : null;
  return (
    <Form
      key={refused ? 'refused' : clientId}
      method="post"
      action={page}
      noValidate
      preventScrollReset
      aria-busy={busy}
      className="not-printed flex flex-col gap-3"
    >
      <input type="hidden" name="clientId" value={typedValue(refused, 'clientId', clientId)} />
      <input type="hidden" name="itemId" value={typedValue(refused, 'itemId', itemId ?? '')} />
      <TextField
        name="words"
        label="Write down a decision or an action"
        hint="For an action begin with a name: @Rowan ask the library about the room by 30 Oct"
        maxLength={outcomeLimits.words}
        defaultValue={typedValue(refused, 'words')}
        error={refused?.errors.words}
      />
      <GuardWatch place="roomPurpose" />
      <CheckedField refusal={refused} />
      <div>
        <Button type="submit" name="intent" value="record" disabled={busy}>
          Write it down
        </Button>
      </div>
    </Form>
  );
}
