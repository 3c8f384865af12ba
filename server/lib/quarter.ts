import { Temporal } from 'temporal-polyfill';

import { TIME_ZONE } from './time-zone.ts';

/** Three months of a year by the clocks of the county, written "2026-Q4". */
export type Quarter = string;

const written = /^(\d{4})-Q([1-4])$/;

/** The quarter in which a moment lies. */
export function quarterOf(moment: Date): Quarter {
  const day = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(
    TIME_ZONE,
  );
  return `${day.year}-Q${Math.ceil(day.month / 3)}`;
}

/** The quarter so many before another. */
export function quarterBefore(quarter: Quarter, back = 1): Quarter {
  const [, year, number] = written.exec(quarter) ?? [];
  const quarters = Number(year) * 4 + Number(number) - 1 - back;
  return `${Math.floor(quarters / 4)}-Q${(quarters % 4) + 1}`;
}

/** Its first and its last day: "2026-10-01", "2026-12-31". */
export function daysOfQuarter(quarter: Quarter): { from: string; until: string } {
  const [, year, number] = written.exec(quarter) ?? [];
  const from = Temporal.PlainDate.from({
    ...{ year: Number(year), month: Number(number) * 3 - 2, day: 1 },
  });
  const until = from.add({ months: 3 }).subtract({ days: 1 });
  return { from: from.toString(), until: until.toString() };
}
