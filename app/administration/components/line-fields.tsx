import type { FormRefusal } from '#app/lib/answer-form.ts';
import { typedValue } from '#app/lib/form-refusal.ts';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { administrationLimits, type HelpLine } from '#server/administration/contract.ts';

interface LineFieldsProps {
  /** From 1. */
  row: number;
  /** What stands there, or null for a row that is free. */
  line: HelpLine | null;
  refusal: FormRefusal | null;
}

const ways = [
  { value: 'ring', label: 'Ring' },
  { value: 'text', label: 'Send a text' },
] as const;

/** One line of the panel. A row without words is left out. */
export function LineFields({ row, line, refusal }: LineFieldsProps) {
  const field = (name: keyof HelpLine) => ({
    name: `${name}${row}`,
    defaultValue: typedValue(refusal, `${name}${row}`, line?.[name]),
    error: refusal?.errors[`${name}${row}`],
  });
  return (
    <fieldset className="flex flex-col gap-4 rounded-xl border border-line bg-surface p-4">
      <legend className="px-1 font-bold">
        {line ? `Line ${row}: ${line.name}` : `Line ${row}, free`}
      </legend>
      <TextField
        {...field('name')}
        label="Whose line it is"
        maxLength={administrationLimits.name}
        autoComplete="off"
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField {...field('way')} label="How" choices={ways} />
        <TextField
          {...field('number')}
          label="Number"
          inputMode="tel"
          maxLength={administrationLimits.number}
          autoComplete="off"
        />
      </div>
      <TextField
        {...field('words')}
        label="When, or what to say"
        maxLength={administrationLimits.words}
        autoComplete="off"
        optional
      />
    </fieldset>
  );
}
