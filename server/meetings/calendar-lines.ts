/*
 * Calendars as RFC 5545 writes them. By a writer of our own: a feed has thousands of lines, and is asked
 * for again and again (decision 0028).
 */

const CRLF = '\r\n';
const MOST_OCTETS = 75;

/** What one event says. Hours are those on the wall of the zone, such as 2026-10-14T10:00. */
export interface CalendarEvent {
  /** The same for ever, so that a newer copy replaces an older one. */
  uid: string;
  sequence: number;
  changedAt: Date;
  timeZone: string;
  start: string;
  end: string;
  /** Of which date of a series it speaks. */
  recurrenceId?: string;
  /** The rule of a series, whole lines. */
  recurrence?: readonly string[];
  name: string;
  place: string;
  description: string;
  url: string;
  isCancelled: boolean;
  /** Who asks whom, whole lines; only in a letter to one person. */
  people?: readonly string[];
}

/** A calendar with its zone. `head` is what it says of itself, whole lines. */
export function writeCalendar(
  {
    head = [],
    zone,
    tail = [],
  }: { head?: readonly string[]; zone: string; tail?: readonly string[] },
  events: readonly CalendarEvent[],
): string {
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Hedgerow//Meetings//EN', ...head],
    ...[zone, ...tail],
    ...events.flatMap(linesOf),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join(CRLF)}${CRLF}`;
}

function linesOf(event: CalendarEvent): string[] {
  const { timeZone, recurrenceId, recurrence = [], people = [] } = event;
  const zoned = (name: string, wall: string) => `${name};TZID=${timeZone}:${asWallValue(wall)}`;
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${asUtcValue(event.changedAt)}`,
    zoned('DTSTART', event.start),
    zoned('DTEND', event.end),
    ...(recurrenceId === undefined ? [] : [zoned('RECURRENCE-ID', recurrenceId)]),
    ...recurrence,
    `SUMMARY:${asText(event.name)}`,
    ...(event.place === '' ? [] : [`LOCATION:${asText(event.place)}`]),
    `DESCRIPTION:${asText(event.description)}`,
    ...people,
    `URL;VALUE=URI:${event.url}`,
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

/** "20261014T100000" */
export function asWallValue(wall: string): string {
  return `${wall.replace(/[-:]/g, '')}00`;
}

/** "20261014T090000Z" */
export function asUtcValue(moment: Date): string {
  return `${moment.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

export function asText(words: string): string {
  return words.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** A line of 75 octets at most, and what is left on further ones. No letter is cut apart. */
function folded(line: string): string {
  if (Buffer.byteLength(line) <= MOST_OCTETS || line.includes(CRLF)) return line;
  const rows: string[] = [];
  let row = '';
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > MOST_OCTETS) {
      rows.push(row);
      row = ' ';
      octets = 1;
    }
    row += letter;
    octets += size;
  }
  return [...rows, row].join(CRLF);
}
