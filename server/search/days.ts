import { Temporal } from 'temporal-polyfill';

import { TIME_ZONE } from '../lib/time-zone.ts';

/** When a day begins by the clocks of the county; null for what is no day, such as 2026-02-30. */
export function startOfDay(day: string): Date | null {
  const date = readDay(day);
  return date && startOf(date);
}

/** When the day after it begins. */
export function endOfDay(day: string): Date | null {
  const date = readDay(day);
  return date && startOf(date.add({ days: 1 }));
}

function readDay(day: string): Temporal.PlainDate | null {
  if (!/^[12]\d{3}-\d\d-\d\d$/.test(day)) return null;
  try {
    return Temporal.PlainDate.from(day, { overflow: 'reject' });
  } catch {
    return null;
  }
}

function startOf(date: Temporal.PlainDate): Date {
  return new Date(date.toZonedDateTime(TIME_ZONE).epochMilliseconds);
}
