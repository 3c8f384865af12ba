import type { FormValues } from '#app/lib/read-form.ts';

/** The fields of a series in page order, as the form and the error summary name them. */
export const seriesFields = [
  'name',
  'audience',
  'ordinal',
  'weekday',
  'startTime',
  'endTime',
  'startsOn',
  'times',
  'place',
  'phone',
  'link',
  'checked',
] as const;

export type SeriesField = (typeof seriesFields)[number];

/** What was typed, for the form or for the hidden fields of the page that asks once more. */
export type TypedSeries = Partial<Record<SeriesField | 'clientId', string>>;

/** Takes the series out of a posted form; a field that came twice counts as not typed. */
export function readTypedSeries(values: FormValues): TypedSeries {
  const typed: TypedSeries = {};
  for (const name of [...seriesFields, 'clientId'] as const) {
    const value = values[name];
    if (typeof value === 'string') typed[name] = value;
  }
  return typed;
}
