import type { FormValues } from '#app/lib/read-form.ts';
import { holidayChoices, holidayField } from '#server/meetings/contract.ts';

/** The fields of a series in page order, as the form and the error summary name them. */
export const seriesFields = [
  'name',
  'audience',
  'repeat',
  'ordinal',
  'weekday',
  'startsOn',
  'times',
  'pause',
  'days',
  'startTime',
  'endTime',
  'place',
  'phone',
  'link',
  'capacity',
  'checked',
] as const;

export type SeriesField = (typeof seriesFields)[number];
/** Fields that may stand several times. */
type ListField = 'audience' | 'days';

/** What was typed, for the form or for the hidden fields of the page that asks once more. */
export type TypedSeries = Partial<
  Record<Exclude<SeriesField, ListField> | 'clientId', string | undefined>
> &
  Partial<Record<ListField, string[]>> & {
    /** What was chosen for dates on bank holidays, by the name of its field. */
    onHolidays?: Record<string, string> | undefined;
  };

/** Takes the series out of a posted form; a field that came twice counts as not typed. */
export function readTypedSeries(values: FormValues): TypedSeries {
  const typed: TypedSeries = {};
  for (const name of [...seriesFields, 'clientId'] as const) {
    const value = values[name];
    if (value === undefined) continue;
    if (name === 'audience' || name === 'days')
      typed[name] = [value].flat().filter((one) => one !== '');
    else if (typeof value === 'string') typed[name] = value;
  }
  const onHolidays = Object.entries(values).flatMap(([name, value]): [string, string][] => {
    const choice = holidayChoices.find((one) => one === value);
    return name.startsWith(holidayField('')) && choice ? [[name, choice]] : [];
  });
  return { ...typed, onHolidays: Object.fromEntries(onHolidays) };
}

/** The same as hidden fields. */
export function hiddenFields({
  onHolidays,
  ...typed
}: TypedSeries): [name: string, value: string][] {
  return Object.entries({ ...typed, ...onHolidays }).flatMap(([name, value]) =>
    [value].flat().flatMap((one): [string, string][] => (one === undefined ? [] : [[name, one]])),
  );
}
