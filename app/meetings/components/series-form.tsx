import { CheckedField } from '#app/ui/checked-field.tsx';
import { CheckboxGroup, TextField, type Choice } from '#app/ui/field.tsx';
import { FormPage } from '#app/ui/form-page.tsx';
import { GuardWatch } from '#app/ui/guard-watch.tsx';
import { useBusy } from '#app/lib/use-busy.ts';
import { meetingsLimits } from '#server/meetings/contract.ts';

import { hiddenFields, seriesFields, type TypedSeries } from '../series-form.ts';
import { PlaceFields } from './place-fields.tsx';
import { RuleFields } from './rule-fields.tsx';

interface SeriesFormProps {
  typed: TypedSeries;
  audiences: readonly Choice[];
  today: string;
  errors: Readonly<Record<string, string>>;
}

/** What, for whom, when and where. The button shows the dates; nothing is saved yet. */
export function SeriesForm({ typed, audiences, today, errors }: SeriesFormProps) {
  const { checked: _checked, ...others } = errors;
  return (
    <FormPage
      title="Set up meetings"
      intro="One meeting with all its dates. You see them before anything is saved."
      back={{ to: '/meetings', label: 'Meetings' }}
      errors={others}
      order={seriesFields}
      submit="Show the dates"
      busy={useBusy()}
    >
      {hiddenFields({ clientId: typed.clientId, onHolidays: typed.onHolidays }).map(
        ([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ),
      )}
      <TextField
        name="name"
        defaultValue={typed.name ?? ''}
        error={others.name}
        label="Name"
        hint="For example: Practice meeting."
        maxLength={meetingsLimits.name}
        autoComplete="off"
        required
      />
      <CheckboxGroup
        name="audience"
        label="Who is it for?"
        hint="Tick several if they meet together."
        error={others.audience}
        choices={audiences}
        defaultValues={typed.audience}
      />
      <RuleFields typed={typed} errors={others} today={today} />
      <PlaceFields typed={typed} errors={others} />
      <GuardWatch place="activity" />
      <CheckedField refusal={{ errors, values: typed }} />
    </FormPage>
  );
}
