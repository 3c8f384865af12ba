import type { MeetingRecord } from '../meeting.model.ts';

/** "Wednesday 18 November 2026, 10:00 to 12:00", by the clocks of the zone. */
export function dateInWords(
  { startsAt, endsAt }: Pick<MeetingRecord, 'startsAt' | 'endsAt'>,
  timeZone: string,
): string {
  const day = new Intl.DateTimeFormat('en-GB', {
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone },
  });
  const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone });
  // Some versions of the rules put a comma behind the day of the week.
  const dayWords = day.format(startsAt).replace(',', '');
  return `${dayWords}, ${clock.format(startsAt)} to ${clock.format(endsAt)}`;
}
