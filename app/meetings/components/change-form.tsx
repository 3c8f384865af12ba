import { CheckedField } from '#app/ui/checked-field.tsx';
import { TextField } from '#app/ui/field.tsx';
import { FormPage } from '#app/ui/form-page.tsx';
import { GuardWatch } from '#app/ui/guard-watch.tsx';
import { useBusy } from '#app/lib/use-busy.ts';
import type { MeetingView } from '#server/meetings/contract.ts';

import { changeFields, type TypedChange } from '../change-form.ts';
import { PlaceFields } from './place-fields.tsx';
import { ScopeChoice } from './scope-choice.tsx';

interface ChangeFormProps {
  title: string;
  typed: TypedChange;
  meeting: MeetingView;
  today: string;
  errors: Readonly<Record<string, string>>;
}

/** A date as it is. The button shows what the change comes to; nothing is saved yet. */
export function ChangeForm({ title, typed, meeting, today, errors }: ChangeFormProps) {
  const { checked: _checked, ...others } = errors;
  const field = (name: 'day' | 'startTime' | 'endTime') => ({
    name,
    defaultValue: typed[name] ?? '',
    error: others[name],
  });
  return (
    <FormPage
      title={title}
      eyebrow={meeting.name}
      intro="You see what it comes to before anything is saved."
      back={{ to: `/meetings/${meeting.id}`, label: 'The meeting' }}
      errors={others}
      order={changeFields}
      submit="Show the change"
      busy={useBusy()}
    >
      <input type="hidden" name="sequence" value={typed.sequence} />
      <TextField {...field('day')} label="Day" type="date" min={today} required />
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <TextField {...field('startTime')} label="Starts at" type="time" required />
        <TextField {...field('endTime')} label="Ends at" type="time" required />
      </div>
      <PlaceFields typed={typed} errors={others} />
      <ScopeChoice
        label="Which dates does this change?"
        scope={typed.scope}
        times={meeting.times}
        error={others.scope}
      />
      <GuardWatch place="activity" />
      <CheckedField refusal={{ errors, values: typed }} />
    </FormPage>
  );
}
