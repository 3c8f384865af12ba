import { Temporal } from 'temporal-polyfill';

import { TIME_ZONE } from '../contract.ts';
import { asDate, asZoned } from '../series-dates.ts';
import { logLimits, type LogYear } from './contract.ts';

const april = (first: number): LogYear => ({
  key: `${first}-${String((first + 1) % 100).padStart(2, '0')}`,
  label: `April ${first} to March ${first + 1}`,
  kind: 'april',
});
const calendar = (year: number): LogYear => ({
  key: String(year),
  label: `January to December ${year}`,
  kind: 'calendar',
});

/** All years that can be chosen: from the first meeting in the log until now. The first is the one that runs. */
export function listYears(first: Date | null, now: Date): LogYear[] {
  const today = asZoned(TIME_ZONE, now);
  const begun = asZoned(TIME_ZONE, first ?? now);
  const ofApril = (day: Temporal.ZonedDateTime) => (day.month >= 4 ? day.year : day.year - 1);
  return [
    ...downTo(ofApril(today), ofApril(begun)).map(april),
    ...downTo(today.year, begun.year).map(calendar),
  ];
}

function downTo(last: number, first: number): number[] {
  const years = Math.min(Math.max(last - first, 0) + 1, logLimits.yearsBack);
  return Array.from({ length: years }, (_, back) => last - back);
}

/** Its first moment and the first one after it, by the clocks of the county. */
export function spanOf({ key, kind }: LogYear): { from: Date; until: Date } {
  const year = Number(key.slice(0, 4));
  const month = kind === 'april' ? 4 : 1;
  const at = (one: number) =>
    asDate(Temporal.PlainDate.from({ year: one, month, day: 1 }).toZonedDateTime(TIME_ZONE));
  return { from: at(year), until: at(year + 1) };
}
