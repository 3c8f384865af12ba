import { Temporal } from 'temporal-polyfill';

import { dayInCounty } from '../lib/freshness.ts';
import { TIME_ZONE } from '../lib/time-zone.ts';

const WRITTEN = /^([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?(Z|[+ -]([01]\d):?([0-5]\d))?$/i;
const DAY_MINUTES = 24 * 60;

/**
 * A time of day by the clocks of the county: 10:00. One that says how far it is from UTC is turned to
 * them as they go today. In an address a plus reads as a blank. Null where it is no time.
 */
export function readClock(asked: string, now: Date): string | null {
  const [, hours, minutes, zone, zoneHours, zoneMinutes] = WRITTEN.exec(asked) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  if (zone === undefined) return `${hours}:${minutes}`;
  const ahead = zone.startsWith('-') ? -1 : 1;
  const offset = ahead * (Number(zoneHours ?? 0) * 60 + Number(zoneMinutes ?? 0));
  const here = Temporal.PlainDate.from(dayInCounty(now)).toZonedDateTime({
    timeZone: TIME_ZONE,
    plainTime: '12:00',
  }).offsetNanoseconds;
  const minute = Number(hours) * 60 + Number(minutes) - offset + here / 60e9;
  const inDay = ((minute % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`;
}
