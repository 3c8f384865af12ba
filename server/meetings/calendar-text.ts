import ical, { ICalEventStatus } from 'ical-generator';
import type { Temporal } from 'temporal-polyfill';

import { LONDON_VTIMEZONE } from './calendar-zone.ts';
import { asZoned } from './series-dates.ts';

/**
 * One date for a calendar program. Times are zoned and never a `Date`: the library writes a `Date`
 * by the clocks of the process. There is no place for the names of those who come.
 */
export interface CalendarEntry {
  /** The same for ever, so that a newer file replaces an older one. */
  uid: string;
  sequence: number;
  status: 'scheduled' | 'cancelled';
  changedAt: Date;
  timeZone: string;
  start: Temporal.ZonedDateTime;
  end: Temporal.ZonedDateTime;
  name: string;
  place: string;
  description: string;
  url: string;
}

export function writeCalendarText(entry: CalendarEntry): string {
  const { uid, sequence, status, timeZone, start, end, name, place, description, url } = entry;
  const calendar = ical({
    prodId: { company: 'Hedgerow', product: 'Meetings', language: 'EN' },
    // A zone named here would also be taken for DTSTAMP, which has to stand in UTC.
    timezone: { name: null, generator: () => LONDON_VTIMEZONE },
  });
  const event = calendar.createEvent({
    id: uid,
    sequence,
    timezone: timeZone,
    stamp: asZoned('UTC', entry.changedAt),
    start,
    end,
    summary: name,
    description,
    url,
    status: status === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  if (place !== '') event.location(place);
  return calendar.toString();
}
