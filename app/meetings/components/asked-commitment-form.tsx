import { Form } from '@remix-run/react';

import type { FormRefusal } from '#app/lib/answer-form.ts';
import { longDateNear } from '#app/lib/dates.ts';
import { typedValue } from '#app/lib/form-refusal.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckedField } from '#app/ui/checked-field.tsx';
import { TextField } from '#app/ui/field.tsx';
import { CheckIcon } from '#app/ui/icon.tsx';
import {
  commitmentLimits,
  progressChoices,
  progressWords,
  type AskedCommitment,
} from '#server/meetings/commitments/contract.ts';

import { noteId } from '../after-meeting-fields.ts';

interface AskedCommitmentFormProps {
  meetingId: string;
  asked: AskedCommitment;
  refusal: FormRefusal | null;
  now: string;
}

/** What I wrote at an earlier date, and how it went. */
export function AskedCommitmentForm({ meetingId, asked, refusal, now }: AskedCommitmentFormProps) {
  const busy = useBusy();
  const { id, words, writtenAt, progress, note, isAnswered } = asked;
  const said = isAnswered ? progress : null;
  return (
    <Form
      method="post"
      action={`/meetings/${meetingId}`}
      preventScrollReset
      noValidate
      aria-busy={busy}
      className="flex flex-col gap-3 border-b border-line pb-4"
    >
      <input type="hidden" name="intent" value="went" />
      <input type="hidden" name="commitmentId" value={id} />
      <p className="break-words">
        <span className="block text-sm text-muted">
          On <time dateTime={writtenAt}>{longDateNear(writtenAt, now)}</time> you wrote:
        </span>
        “{words}”
      </p>
      <TextField
        key={note}
        id={noteId(id)}
        name="note"
        label="How did it go?"
        hint="A line if you like. Only you see it and what you answer."
        optional
        maxLength={commitmentLimits.note}
        defaultValue={typedValue(refusal, 'note', note)}
        error={refusal?.errors.note}
      />
      <CheckedField refusal={refusal} />
      <div role="group" aria-label="How it went" className="flex flex-wrap gap-2">
        {progressChoices.map((one) => (
          <Button
            key={one}
            type="submit"
            name="progress"
            value={one}
            look={one === said ? 'primary' : 'secondary'}
            {...(one === said ? { icon: CheckIcon } : {})}
            aria-pressed={one === said}
            disabled={busy}
          >
            {progressWords[one]}
          </Button>
        ))}
      </div>
    </Form>
  );
}
