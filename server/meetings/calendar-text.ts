import { writeCalendar, type CalendarEvent } from './calendar-lines.ts';
import { LONDON_VTIMEZONE } from './calendar-zone.ts';

/** One date as a calendar of its own. There is no place for the names of those who come. */
export function writeCalendarText(event: Omit<CalendarEvent, 'people' | 'recurrence'>): string {
  return writeCalendar({ zone: LONDON_VTIMEZONE }, [event]);
}
