import { SelectField, TextField } from '#app/ui/field.tsx';
import { meetingsLimits, ordinals, repeats, weekdays } from '#server/meetings/contract.ts';

import { monthWords, ordinalWords, repeatWords, weekdayWords } from '../meeting-words.ts';
import type { TypedSeries } from '../series-form.ts';

interface RuleFieldsProps {
  typed: TypedSeries;
  errors: Readonly<Record<string, string | undefined>>;
  today: string;
}

/** Days that can be typed at first, and room for more each time the form comes back. */
const DAYS = { first: 6, more: 4 };

/**
 * How often it meets, and only the fields that this needs: the browser hides the others by what is
 * chosen, without script. Where it cannot, all are there, and those of the choice count.
 */
export function RuleFields({ typed, errors, today }: RuleFieldsProps) {
  const field = <
    Name extends
      'repeat' | 'ordinal' | 'weekday' | 'startsOn' | 'times' | 'pause' | 'startTime' | 'endTime',
  >(
    name: Name,
  ) => ({
    name,
    defaultValue: typed[name] ?? '',
    error: errors[name],
  });
  return (
    <div className="group/rule flex flex-col gap-5">
      <SelectField
        {...field('repeat')}
        label="How often?"
        choices={repeats.map((value) => ({ value, label: repeatWords[value] }))}
      />
      <div className="grid items-end gap-5 group-has-[[value=dates]:checked]/rule:hidden sm:grid-cols-2">
        <div className="not-group-has-[[value=monthly]:checked]/rule:hidden">
          <SelectField
            {...field('ordinal')}
            label="Week of the month"
            emptyLabel="Choose"
            choices={ordinals.map((one) => ({ value: String(one), label: ordinalWords[one] }))}
          />
        </div>
        <SelectField
          {...field('weekday')}
          label="Day of the week"
          emptyLabel="Choose"
          choices={weekdays.map((day) => ({ value: day, label: weekdayWords[day] }))}
        />
        <TextField {...field('startsOn')} label="First date on or after" type="date" min={today} />
        <TextField
          {...field('times')}
          label="How many dates?"
          type="number"
          inputMode="numeric"
          min={meetingsLimits.times.min}
          max={meetingsLimits.times.max}
        />
        <SelectField
          {...field('pause')}
          label="Month with no meetings"
          emptyLabel="None"
          choices={monthWords.map((label, index) => ({ value: String(index + 1), label }))}
        />
      </div>
      <DayFields typed={typed.days ?? []} error={errors.days} today={today} />
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <TextField {...field('startTime')} label="Starts at" type="time" required />
        <TextField {...field('endTime')} label="Ends at" type="time" required />
      </div>
    </div>
  );
}

interface DayFieldsProps {
  typed: readonly string[];
  error: string | undefined;
  today: string;
}

/** Days chosen one by one. */
function DayFields({ typed, error, today }: DayFieldsProps) {
  const chosen = typed.filter((day) => day !== '');
  const rows = Math.min(meetingsLimits.days, Math.max(DAYS.first, chosen.length + DAYS.more));
  return (
    <div className="flex flex-col gap-3 not-group-has-[[value=dates]:checked]/rule:hidden">
      <div className="grid items-end gap-x-5 gap-y-3 sm:grid-cols-2">
        {Array.from({ length: rows }, (_, index) => (
          <TextField
            key={`${index}-${chosen[index] ?? ''}`}
            name="days"
            id={index === 0 ? undefined : `days-${index + 1}`}
            label={`Date ${index + 1}`}
            type="date"
            min={today}
            defaultValue={chosen[index] ?? ''}
            error={index === 0 ? error : undefined}
          />
        ))}
      </div>
      <p className="text-sm text-muted">
        For more dates, show them first, then choose “Change something”.
      </p>
    </div>
  );
}
