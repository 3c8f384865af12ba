import type { FormRefusal } from '#app/lib/answer-form.ts';
import type { FormValues } from '#app/lib/read-form.ts';

import { moreDatesFields } from './more-dates.ts';

/** What the button for one more date sends where no script runs. */
export const ANOTHER_DATE = 'anotherDate';

/** The form as it was typed, with a field for one more date; null where nobody asked for one. */
export function askForDate(values: FormValues): FormRefusal | null {
  if (!(ANOTHER_DATE in values)) return null;
  const next = moreDatesFields.find((name) => !(name in values));
  return { code: 'invalidInput', errors: {}, values: { ...values, ...(next && { [next]: '' }) } };
}
