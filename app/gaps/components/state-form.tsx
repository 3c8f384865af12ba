import { Form } from '@remix-run/react';

import type { FormRefusal } from '#app/lib/answer-form.ts';
import { typedValue } from '#app/lib/form-refusal.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { RadioGroup, SelectField, type Choice } from '#app/ui/field.tsx';
import { gapStates, type GapState, type GapView } from '#server/gaps/contract.ts';

interface StateFormProps {
  gap: GapView;
  /** Activities that may fill it. */
  choices: readonly Choice[];
  refusal: FormRefusal | null;
}

const asked: Record<GapState, string> = {
  open: 'It is open',
  workedOn: 'Somebody is working on it',
  closed: 'An activity fills it',
};

/** For coordinators: how it stands. Everybody who said "me too" is told when it is filled. */
export function StateForm({ gap, choices, refusal }: StateFormProps) {
  const busy = useBusy();
  const { state, activityId } = refusal?.errors ?? {};
  return (
    <Card title="How does it stand?">
      <Form
        method="post"
        noValidate
        // Somebody else may have said it meanwhile: then the form begins with that.
        key={`${gap.state} ${gap.closedBy?.id ?? ''}`}
        className="flex flex-col items-stretch gap-4"
      >
        <input type="hidden" name="intent" value="change" />
        <RadioGroup
          name="state"
          label="It stands like this"
          choices={gapStates.map((value) => ({ value, label: asked[value] }))}
          defaultValue={typedValue(refusal, 'state', gap.state)}
          error={state}
        />
        <SelectField
          name="activityId"
          label="The activity that fills it"
          hint="From this town or for this need. What is missing here can be added under What’s on."
          emptyLabel="Choose"
          choices={choices}
          defaultValue={typedValue(refusal, 'activityId', gap.closedBy?.id ?? '')}
          error={activityId}
        />
        <div>
          <Button type="submit" look="primary" disabled={busy}>
            {busy ? 'Saving…' : 'Save how it stands'}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
