import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';

import {
  createSeries,
  listMeetings,
  replyToMeeting,
  writeCalendarFile,
} from '#server/meetings/index.ts';
import { openFenwold, yearOfMeetings } from './support/open-fenwold.ts';

function readFile(text: string) {
  const calendar = ICAL.Component.fromString(text);
  const event = calendar.getFirstSubcomponent('vevent');
  if (!event) throw new Error('The file holds no event.');
  const moment = (name: string) => {
    const value = event.getFirstPropertyValue(name);
    if (!(value instanceof ICAL.Time)) throw new Error(`The file has no ${name}.`);
    return value.toJSDate().toISOString();
  };
  return {
    events: calendar.getAllSubcomponents('vevent').length,
    zones: calendar.getAllSubcomponents('vtimezone').length,
    names: event.getAllProperties().map(({ name }) => name),
    words: (name: string) => event.getFirstPropertyValue(name)?.toString(),
    moment,
  };
}

describe('the calendar file of a meeting', () => {
  it('holds one date at the right hour, its place, and a link back', async () => {
    const { tools, marjoram, hazel } = await openFenwold();
    const { firstMeetingId: meetingId } = await createSeries(tools, marjoram, yearOfMeetings());
    const { fileName, text } = await writeCalendarFile(tools, hazel, { meetingId });
    expect(fileName).toBe('meeting-2026-10-14.ics');
    const file = readFile(text);
    expect(file).toMatchObject({ events: 1, zones: 1 });
    expect(file.moment('dtstart')).toBe('2026-10-14T09:00:00.000Z');
    expect(file.moment('dtend')).toBe('2026-10-14T11:00:00.000Z');
    expect(file.words('summary')).toBe('Practice meeting');
    expect(file.words('location')).toBe('Ambry Village Hall, the upstairs room');
    expect(file.words('url')).toBe(`http://localhost:3000/meetings/${meetingId}`);
    expect(file.words('description')).toContain('By phone: 01632 960123, then 4471');
    expect(file.words('status')).toBe('CONFIRMED');
  });

  it('is right in winter and in summer', async () => {
    const { tools, marjoram, hazel } = await openFenwold();
    await createSeries(tools, marjoram, yearOfMeetings());
    const { meetings } = await listMeetings(tools, hazel);
    const read = await Promise.all(
      meetings.map(async ({ id }) => {
        const { text } = await writeCalendarFile(tools, hazel, { meetingId: id });
        return readFile(text).moment('dtstart');
      }),
    );
    expect(read).toEqual(meetings.map(({ startsAt }) => startsAt));
    expect(new Set(read.map((moment) => moment.slice(11, 16)))).toEqual(
      new Set(['09:00', '10:00']),
    );
  });

  it('keeps its UID and number from reading to reading, and stamps in UTC', async () => {
    const { tools, clock, marjoram, hazel, rowan } = await openFenwold();
    const { firstMeetingId: meetingId } = await createSeries(tools, marjoram, yearOfMeetings());
    const first = await writeCalendarFile(tools, hazel, { meetingId });
    clock.forward({ days: 2 });
    expect(await writeCalendarFile(tools, rowan, { meetingId })).toEqual(first);
    expect(first.text).toContain(`\r\nUID:${meetingId}@meetings.hedgerow\r\n`);
    expect(first.text).toContain('\r\nSEQUENCE:0\r\n');
    expect(first.text).toContain('\r\nDTSTAMP:20261007T083000Z\r\n');
    expect(first.text).toContain('\r\nDTSTART;TZID=Europe/London:20261014T100000\r\n');
  });

  it('names nobody who comes, nor who set it up', async () => {
    const { tools, marjoram, hazel, rowan } = await openFenwold();
    const { firstMeetingId: meetingId } = await createSeries(tools, marjoram, yearOfMeetings());
    await replyToMeeting(tools, hazel, { meetingId, answer: 'going' });
    await replyToMeeting(tools, rowan, { meetingId, answer: 'phone' });
    const { text } = await writeCalendarFile(tools, hazel, { meetingId });
    expect(readFile(text).names).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/attendee|organizer|contact/)]),
    );
    expect(text).not.toMatch(/Hazel|Rowan|Marjoram|mailto/i);
  });

  it('holds awkward words as words, in lines that every program reads', async () => {
    const { tools, marjoram, hazel } = await openFenwold();
    const name = 'Tŷ Ŵyn; tea, cake \\ BEGIN:VALARM ' + 'ŵ'.repeat(40);
    const form = yearOfMeetings({ name, place: 'Hall, "upstairs"; ring\\bell' });
    const { firstMeetingId: meetingId } = await createSeries(tools, marjoram, form);
    const { text } = await writeCalendarFile(tools, hazel, { meetingId });
    const file = readFile(text);
    expect(file.words('summary')).toBe(name);
    expect(file.words('location')).toBe('Hall, "upstairs"; ring\\bell');
    const lines = text.split('\r\n');
    expect(lines.join('')).not.toMatch(/[\r\n]/);
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });

  it('is there for those who may come, and for nobody else', async () => {
    const { tools, marjoram, hazel, rowan, barnaby, stranger, teasel } = await openFenwold();
    const form = yearOfMeetings({ audience: teasel });
    const { firstMeetingId: meetingId } = await createSeries(tools, marjoram, form);
    await expect(writeCalendarFile(tools, hazel, { meetingId })).resolves.toBeDefined();
    for (const outsider of [rowan, barnaby, stranger]) {
      await expect(writeCalendarFile(tools, outsider, { meetingId })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
  });
});
