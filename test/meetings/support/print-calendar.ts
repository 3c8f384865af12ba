import { writeCalendarText } from '#server/meetings/calendar-text.ts';
import {
  asDate,
  asLocalText,
  asZoned,
  dayIn,
  listSeriesDates,
} from '#server/meetings/series-dates.ts';

/*
 * Run as a process of its own by tests that set TZ, which a running process reads once. Prints what
 * the server would make of a year of second Wednesdays.
 */
const dates = listSeriesDates({
  rule: { repeat: 'monthly', ordinal: 2, weekday: 'wednesday', pause: null },
  days: [],
  startTime: '10:00',
  endTime: '12:00',
  timeZone: 'Europe/London',
  startsOn: '2026-10-07',
  times: 12,
});

process.stdout.write(
  JSON.stringify({
    hourHere: new Date('2026-07-01T12:00:00Z').getHours(),
    moments: dates.map(({ start }) => asDate(start).toISOString()),
    localTexts: dates.map(({ start }) => asLocalText(start)),
    lateEvening: dayIn('Europe/London', new Date('2026-10-07T23:30:00.000Z')),
    files: dates.map(({ start, end }, index) =>
      writeCalendarText({
        uid: `${index}@meetings.hedgerow`,
        sequence: 0,
        isCancelled: false,
        changedAt: new Date('2026-10-07T08:30:00.000Z'),
        timeZone: 'Europe/London',
        start: asLocalText(asZoned('Europe/London', asDate(start))),
        end: asLocalText(asZoned('Europe/London', asDate(end))),
        name: 'Practice meeting',
        place: 'Ambry Village Hall',
        description: '',
        url: 'http://localhost:3000/meetings/1',
      }),
    ),
  }),
);
