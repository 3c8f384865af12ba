import { Temporal } from 'temporal-polyfill';

import { TIME_ZONE } from '../../lib/time-zone.ts';
import type { BankHolidays } from '../bank-holidays.ts';

/** When quiet hours end that nobody has changed. */
const MORNING = Temporal.PlainTime.from('08:30');
const SATURDAY = 6;

/**
 * From when on those who come are reminded of a date: the morning of the last working day before it, so
 * that there is time to plan the drive. Pure. Working days are those of the county; when one of its
 * people may be written to is asked later.
 */
export function remindFrom(startsAt: Date, holidays: BankHolidays): Date {
  let day = dayOf(startsAt).subtract({ days: 1 });
  while (day.dayOfWeek >= SATURDAY || holidays.has(day.toString())) {
    day = day.subtract({ days: 1 });
  }
  const morning = day.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: MORNING });
  return new Date(morning.epochMilliseconds);
}

/** Over Easter and Christmas the last working day is five days before. */
export const REMINDS_WITHIN_DAYS = 8;

function dayOf(moment: Date): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO(TIME_ZONE)
    .toPlainDate();
}
