import type { FormValues } from '#app/lib/read-form.ts';

/** The fields of a change in page order, as the form and the error summary name them. */
export const changeFields = [
  'day',
  'startTime',
  'endTime',
  'place',
  'phone',
  'link',
  'capacity',
  'scope',
  'checked',
] as const;

export type TypedChange = Partial<Record<(typeof changeFields)[number] | 'sequence', string>>;

/** Takes the change out of a posted form; a field that came twice counts as not typed. */
export function readTypedChange(values: FormValues): TypedChange {
  const typed: TypedChange = {};
  for (const name of [...changeFields, 'sequence'] as const) {
    const value = values[name];
    if (typeof value === 'string') typed[name] = value;
  }
  return typed;
}
