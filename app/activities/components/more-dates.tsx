import { useEffect, useState, type MouseEvent } from 'react';

import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { fieldId, TextField } from '#app/ui/field.tsx';
import { describeField, FieldError, FieldHint } from '#app/ui/field-frame.tsx';

import { ANOTHER_DATE } from '../ask-for-date.ts';
import type { FormFields } from '../form-fields.ts';
import { moreDatesFields } from '../more-dates.ts';

const words = {
  name: 'moreDates',
  label: 'More dates',
  hint: 'Only where it is on several dates, all at the same time and place. To take one away, leave its field blank.',
};

/** A field for each date beside the first one, and a button for one more. */
export function MoreDates({ field, isTyped, errorOf }: FormFields) {
  const busy = useBusy();
  const [wanted, setWanted] = useState(0);
  const there = moreDatesFields.filter(isTyped).length;
  const shown = moreDatesFields.slice(0, Math.max(there, wanted, 1));
  const next = moreDatesFields[shown.length];
  const error = errorOf(words.name);
  const { id, 'aria-describedby': describedBy } = describeField({ ...words, error });

  useEffect(() => {
    const last = moreDatesFields[wanted - 1];
    if (last !== undefined) document.getElementById(fieldId(last))?.focus();
  }, [wanted]);

  const addField = (event: MouseEvent) => {
    event.preventDefault();
    setWanted(shown.length + 1);
  };
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={describedBy} className="min-w-0">
      <legend className="mb-1.5 font-bold">{words.label}</legend>
      <div className="flex flex-col items-start gap-4">
        <FieldHint id={id}>{words.hint}</FieldHint>
        {error && <FieldError id={id}>{error}</FieldError>}
        <div className="grid gap-5 self-stretch sm:grid-cols-2">
          {shown.map((name, at) => (
            <TextField
              key={name}
              {...field(name)}
              label={`Date ${at + 2}`}
              type="date"
              autoComplete="off"
            />
          ))}
        </div>
        {/* Enter in any field presses the first button of a form, and is to save. */}
        <button type="submit" hidden disabled={busy} />
        {next !== undefined && (
          <Button
            type="submit"
            name={ANOTHER_DATE}
            value="yes"
            formAction={`#${fieldId(next)}`}
            disabled={busy}
            onClick={addField}
          >
            Add another date
          </Button>
        )}
      </div>
    </fieldset>
  );
}
