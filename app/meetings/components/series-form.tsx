import { CheckedField } from '#app/ui/checked-field.tsx';
import { SelectField, TextField, type Choice } from '#app/ui/field.tsx';
import { FormPage } from '#app/ui/form-page.tsx';
import { GuardWatch } from '#app/ui/guard-watch.tsx';
import { useBusy } from '#app/lib/use-busy.ts';
import { meetingsLimits, ordinals, weekdays } from '#server/meetings/contract.ts';

import { ordinalWords, weekdayWords } from '../meeting-words.ts';
import { seriesFields, type TypedSeries } from '../series-form.ts';

interface SeriesFormProps {
  typed: TypedSeries;
  audiences: readonly Choice[];
  today: string;
  errors: Readonly<Record<string, string>>;
}

/** What, for whom, when and where. The button shows the dates; nothing is saved yet. */
export function SeriesForm({ typed, audiences, today, errors }: SeriesFormProps) {
  const { checked: _checked, ...others } = errors;
  const field = <Name extends keyof TypedSeries>(name: Name) => ({
    name,
    defaultValue: typed[name] ?? '',
    error: others[name],
  });
  return (
    <FormPage
      title="Set up meetings"
      intro="A meeting that comes back every month. You see its dates before anything is saved."
      back={{ to: '/meetings', label: 'Meetings' }}
      errors={others}
      order={seriesFields}
      submit="Show the dates"
      busy={useBusy()}
    >
      <input type="hidden" name="intent" value="preview" />
      <input type="hidden" name="clientId" value={typed.clientId} />
      <TextField
        {...field('name')}
        label="Name"
        hint="For example: Practice meeting."
        maxLength={meetingsLimits.name}
        autoComplete="off"
        required
      />
      <SelectField {...field('audience')} label="Who is it for?" choices={audiences} />
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <SelectField
          {...field('ordinal')}
          label="Week of the month"
          emptyLabel="Choose"
          choices={ordinals.map((one) => ({ value: String(one), label: ordinalWords[one] }))}
        />
        <SelectField
          {...field('weekday')}
          label="Day"
          emptyLabel="Choose"
          choices={weekdays.map((day) => ({ value: day, label: weekdayWords[day] }))}
        />
        <TextField {...field('startTime')} label="Starts at" type="time" required />
        <TextField {...field('endTime')} label="Ends at" type="time" required />
        <TextField
          {...field('startsOn')}
          label="First date on or after"
          type="date"
          min={today}
          required
        />
        <TextField
          {...field('times')}
          label="How many dates?"
          type="number"
          inputMode="numeric"
          min={meetingsLimits.times.min}
          max={meetingsLimits.times.max}
          required
        />
      </div>
      <TextField
        {...field('place')}
        label="Where"
        hint="The building and the room. Leave it blank if nobody meets in person."
        maxLength={meetingsLimits.place}
        autoComplete="off"
      />
      <TextField
        {...field('phone')}
        label="How to join by phone"
        hint="The number, and a code if there is one."
        maxLength={meetingsLimits.phone}
        autoComplete="off"
        optional
      />
      <TextField
        {...field('link')}
        label="Link to join online"
        type="url"
        maxLength={meetingsLimits.link}
        autoComplete="off"
        optional
      />
      <GuardWatch place="activity" />
      <CheckedField refusal={{ errors, values: typed }} />
    </FormPage>
  );
}
