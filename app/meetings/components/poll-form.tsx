import type { FormRefusal } from '#app/lib/answer-form.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckedField } from '#app/ui/checked-field.tsx';
import { CheckboxGroup, SelectField, TextField, type Choice } from '#app/ui/field.tsx';
import { FormPage } from '#app/ui/form-page.tsx';
import { GuardWatch } from '#app/ui/guard-watch.tsx';
import { meetingsLimits } from '#server/meetings/contract.ts';
import { pollLengths, pollsLimits } from '#server/meetings/polls/contract.ts';

import { pollFields, rowField, type TypedPoll } from '../poll-form.ts';
import { lengthWords } from '../poll-words.ts';
import { ReachFields } from './place-fields.tsx';

interface PollFormProps {
  typed: TypedPoll;
  audiences: readonly Choice[];
  today: string;
  refusal: FormRefusal | null;
}

/** What, for whom, and when it could be. Where it is can be said when a date was chosen. */
export function PollForm({ typed, audiences, today, refusal }: PollFormProps) {
  const { checked: _checked, ...errors }: Record<string, string | undefined> =
    refusal?.errors ?? {};
  return (
    <FormPage
      title="Find a date"
      intro="Give some possible times. Everybody who may come says which suit them, and then you choose."
      back={{ to: '/meetings', label: 'Meetings' }}
      errors={errors}
      order={pollFields}
      submit="Ask everybody"
      busy={useBusy()}
    >
      <input type="hidden" name="clientId" value={typed.clientId} />
      <TextField
        name="name"
        defaultValue={typed.name ?? ''}
        error={errors.name}
        label="Name of the meeting"
        hint="For example: Training day."
        maxLength={meetingsLimits.name}
        autoComplete="off"
        required
      />
      <CheckboxGroup
        name="audience"
        label="Who is it for?"
        error={errors.audience}
        choices={audiences}
        defaultValues={typed.audience}
      />
      <SelectField
        name="minutes"
        label="How long does it take?"
        defaultValue={typed.minutes}
        error={errors.minutes}
        choices={pollLengths.map((one) => ({ value: String(one), label: lengthWords(one) }))}
      />
      <TimeRows typed={typed} errors={errors} today={today} />
      <TextField
        name="closesOn"
        label="People can answer until"
        hint="The end of this day. Two days before, those who have not answered are reminded."
        type="date"
        min={today}
        defaultValue={typed.closesOn ?? ''}
        error={errors.closesOn}
      />
      <p className="text-muted">You can say later where it is. Nobody needs it to answer.</p>
      <ReachFields typed={typed} errors={errors} />
      <GuardWatch place="activity" />
      <CheckedField refusal={refusal} />
    </FormPage>
  );
}

type TimeRowsProps = Pick<PollFormProps, 'typed' | 'today'> & {
  errors: Readonly<Record<string, string | undefined>>;
};

/** A day and a start in each row. Blank rows count for nothing. */
function TimeRows({ typed: { rows, shown }, errors, today }: TimeRowsProps) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="mb-1 font-bold">When could it be?</legend>
      <p className="text-sm text-muted">
        UK time. Leave a start blank where it is the same as in the row above.
      </p>
      {Array.from({ length: shown }, (_, index) => {
        const { day = '', startTime = '' } = rows[index] ?? {};
        const field = (name: 'day' | 'startTime') => ({
          name: rowField(name, index),
          error: errors[rowField(name, index)],
        });
        return (
          <div
            key={`${index}-${day}-${startTime}`}
            className="grid grid-cols-[3fr_2fr] items-end gap-3 max-[359px]:grid-cols-1"
          >
            <TextField
              {...field('day')}
              label={`Day ${index + 1}`}
              type="date"
              min={today}
              defaultValue={day}
            />
            <TextField
              {...field('startTime')}
              label={`Start ${index + 1}`}
              type="time"
              defaultValue={startTime}
            />
          </div>
        );
      })}
      {shown < pollsLimits.times.max && (
        <div>
          <Button type="submit" name="intent" value="more">
            Add another time
          </Button>
        </div>
      )}
    </fieldset>
  );
}
