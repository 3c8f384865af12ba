import { execFileSync } from 'node:child_process';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';

import { writeFeed } from '#server/meetings/feeds/write-feed.ts';
import { drawSeries, heldIn } from '../support/draw-meetings.ts';
import { findPythonReaders } from '../support/python-readers.ts';

const series = drawSeries(40);
const NOW = '2026-09-02T08:00:00.000Z';
const LATER = '2026-10-05T08:00:00.000Z';

function feedAt(now: string): string {
  const env = { publicOrigin: 'http://localhost:3000', secretKey: '', mode: 'test' as const };
  return writeFeed({ clock: { now: () => new Date(now) }, env }, { series, isOneSeries: false });
}

/** Every date that ical.js finds, but for those it knows to be cancelled. */
function readWithIcalJs(text: string): string[] {
  const calendar = ICAL.Component.fromString(text);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one, { exceptions: [] }));
  const masters = events.filter((event) => !event.isRecurrenceException());
  for (const event of events.filter((one) => one.isRecurrenceException())) {
    masters.find(({ uid }) => uid === event.uid)?.relateException(event);
  }
  return masters
    .flatMap((master) => {
      const found: string[] = [];
      const dates = master.iterator();
      for (
        let date = dates.next() as ICAL.Time | null;
        date;
        date = dates.next() as ICAL.Time | null
      ) {
        const { item, startDate, endDate } = master.getOccurrenceDetails(date);
        if (item.component.getFirstPropertyValue('status') === 'CANCELLED') continue;
        const moments = [startDate, endDate].map((one) => one.toJSDate().toISOString());
        found.push([item.summary, ...moments, item.location].join(' | '));
      }
      return found;
    })
    .sort();
}

describe('a calendar feed of forty series over five years', () => {
  const held = heldIn(series);
  const text = feedAt(NOW);

  it('has dates of every rule, with exceptions of every kind', () => {
    expect(held.length).toBeGreaterThan(2_000);
    expect(new Set(series.map(({ series: { rule } }) => rule.repeat)).size).toBe(4);
    for (const word of ['RDATE', 'EXDATE', 'BYMONTH', 'INTERVAL=2', 'RECURRENCE-ID', 'CANCELLED']) {
      expect(text).toContain(word);
    }
  });

  it('is read by ical.js as it was meant, every date', () => {
    expect(readWithIcalJs(text)).toEqual(held);
  });

  it('no longer has dates that were cancelled a month ago', () => {
    const later = feedAt(LATER);
    expect(text).toContain('STATUS:CANCELLED');
    expect(later).not.toContain('STATUS:CANCELLED');
    expect(readWithIcalJs(later)).toEqual(held);
  });

  const readers = findPythonReaders();
  it.skipIf(readers === null)('is read by icalendar and recurring-ical-events alike', () => {
    const read = execFileSync('python3', ['test/meetings/support/read_feed.py'], {
      input: text,
      encoding: 'utf8',
      env: { ...process.env, PYTHONPATH: readers ?? '' },
      maxBuffer: 64 * 1024 * 1024,
    });
    expect(read.trim().split('\n').sort()).toEqual(held);
  });

  it.each(['UTC', 'Europe/London', 'America/New_York'])(
    'is the same with the server in %s',
    (TZ) => {
      const printed = execFileSync(
        process.execPath,
        ['--import', 'tsx', 'test/meetings/support/print-feed.ts', NOW],
        { encoding: 'utf8', env: { ...process.env, TZ }, maxBuffer: 64 * 1024 * 1024 },
      );
      expect(printed).toBe(text);
    },
  );

  it('has lines of 75 octets at most, and stamps in UTC', () => {
    const lines = text.split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.filter((line) => line.startsWith('DTSTAMP') && !line.endsWith('Z'))).toEqual([]);
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
  });
});
