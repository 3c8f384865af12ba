import type { FormValues } from '#app/lib/read-form.ts';
import { activitiesLimits, moreDatesField } from '#server/activities/contract.ts';

/** The fields of the dates beside the first one: of the second, the third and so on. */
export const moreDatesFields = Array.from({ length: activitiesLimits.moreDates }, (_unused, at) =>
  moreDatesField(at + 2),
);

/** These dates as the fields of a form. */
export function fieldsOfDates(dates: readonly string[]): FormValues {
  return Object.fromEntries(dates.map((date, at) => [moreDatesField(at + 2), date]));
}

/** The form with these dates in one list as well, blank ones too, so that each keeps its place. */
export function withMoreDates(values: FormValues): FormValues {
  const moreDates = moreDatesFields.map((name) => {
    const date = values[name];
    return typeof date === 'string' ? date : '';
  });
  return { ...values, moreDates };
}
