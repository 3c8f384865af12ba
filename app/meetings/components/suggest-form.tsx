import { Form } from '@remix-run/react';

import type { FormRefusal } from '#app/lib/answer-form.ts';
import { typedValue } from '#app/lib/form-refusal.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { CheckedField } from '#app/ui/checked-field.tsx';
import { TextField } from '#app/ui/field.tsx';
import { GuardWatch } from '#app/ui/guard-watch.tsx';
import { agendaLimits } from '#server/meetings/agenda/contract.ts';

interface SuggestFormProps {
  /** Made for this form. What was kept with it empties the field. */
  clientId: string;
  refusal: FormRefusal | null;
}

/** One line that a member would like to talk about. */
export function SuggestForm({ clientId, refusal }: SuggestFormProps) {
  const busy = useBusy();
  const isRefused = refusal?.values.intent === 'suggest';
  return (
    <section id="suggest" className="not-printed">
      <Card title="Suggest something">
        <Form
          key={isRefused ? 'refused' : clientId}
          method="post"
          noValidate
          preventScrollReset
          aria-busy={busy}
          className="flex flex-col gap-3"
        >
          <input
            type="hidden"
            name="clientId"
            value={isRefused ? typedValue(refusal, 'clientId', clientId) : clientId}
          />
          <TextField
            name="title"
            label="What would you like to talk about?"
            hint="A few words. Your name stands beside it. Nothing about one person you support."
            maxLength={agendaLimits.title}
            required
            defaultValue={isRefused ? typedValue(refusal, 'title') : ''}
            error={isRefused ? refusal.errors.title : undefined}
          />
          <GuardWatch place="roomPurpose" />
          <CheckedField refusal={isRefused ? refusal : null} />
          <div>
            <Button type="submit" name="intent" value="suggest" disabled={busy}>
              Suggest it
            </Button>
          </div>
        </Form>
      </Card>
    </section>
  );
}
