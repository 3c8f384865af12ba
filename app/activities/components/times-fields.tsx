import { CheckboxGroup, SelectField, TextField } from '#app/ui/field.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { days, frequencies, ordinals, partsOfDay } from '#server/activities/contract.ts';

import { dayWords, frequencyWords, ordinalWords, partWords } from '../activity-words.ts';
import { ANOTHER_DATE } from '../ask-for-date.ts';
import type { FormFields } from '../form-fields.ts';
import { moreDatesFields } from '../more-dates.ts';
import { MoreDates } from './more-dates.tsx';

const names = [
  ...['freq', 'days', 'ordinal', 'opensAt', 'closesAt', 'startsOn', 'endsOn', 'partOfDay'],
  ...['moreDates', ...moreDatesFields],
];

/** Days and times as the board, the week and calendars need them. */
export function TimesFields(fields: FormFields) {
  const { field, group, isWrong, isTyped } = fields;
  const row = 'grid gap-5 sm:grid-cols-2';
  return (
    <Disclosure
      summary="Days and times, to be found by"
      open={isWrong(...names) || isTyped(ANOTHER_DATE)}
    >
      <div className="flex flex-col gap-5">
        <SelectField
          {...field('freq')}
          label="How often"
          emptyLabel="No fixed times"
          choices={frequencies.map((value) => ({ value, label: frequencyWords[value] }))}
        />
        <CheckboxGroup
          {...group('days')}
          label="Days"
          choices={days.map((value) => ({ value, label: dayWords[value] }))}
          direction="row"
        />
        <SelectField
          {...field('ordinal')}
          label="Which one in the month"
          hint="Only for what comes every month."
          emptyLabel="Choose"
          choices={ordinals.map((one) => ({ value: String(one), label: ordinalWords[one] }))}
        />
        <div className={row}>
          <TextField {...field('opensAt')} label="From" type="time" autoComplete="off" />
          <TextField {...field('closesAt')} label="Until" type="time" autoComplete="off" />
          <TextField
            {...field('startsOn')}
            label="First date"
            hint="Or the only date."
            type="date"
            autoComplete="off"
          />
          <TextField
            {...field('endsOn')}
            label="Last date"
            hint="Leave it blank if it goes on."
            type="date"
            autoComplete="off"
          />
        </div>
        <MoreDates {...fields} />
        <CheckboxGroup
          {...group('partOfDay')}
          label="Time of day"
          hint="Only for what has no fixed times."
          choices={partsOfDay.map((value) => ({ value, label: partWords[value] }))}
          direction="row"
        />
      </div>
    </Disclosure>
  );
}
