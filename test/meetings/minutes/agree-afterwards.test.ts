import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';

import {
  getAgenda,
  getLog,
  getMinutes,
  listForStart,
  makeFeed,
  readFeed,
  writeLog,
} from '#server/meetings/index.ts';
import { openMinutes } from '#test/meetings/support/open-minutes.ts';
import { readPdf } from '#test/support/read-pdf.ts';

/** What a calendar program makes of somebody's feed: when the date began and ended, and its name. */
async function inCalendar({ tools, hazel }: Awaited<ReturnType<typeof openMinutes>>, at: string) {
  const { address } = await makeFeed(tools, hazel, {});
  const link = address.split('/').at(-1);
  const { text } = await readFeed(tools, { link });
  const calendar = ICAL.Component.fromString(text ?? '');
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const [component] = calendar.getAllSubcomponents('vevent');
  if (!component) throw new Error('The feed has no meeting.');
  const event = new ICAL.Event(component);
  const dates = event.iterator();
  for (let date = dates.next(); date !== null; date = dates.next()) {
    const { startDate, endDate } = event.getOccurrenceDetails(date);
    if (startDate.toJSDate().toISOString() !== at) continue;
    return { name: event.summary, minutes: endDate.subtractDate(startDate).toSeconds() / 60 };
  }
  throw new Error('The date is not in the feed.');
}

describe('after a meeting', () => {
  it('minutes, actions, learning log and calendar say the same', async () => {
    const world = await openMinutes();
    const { tools, clock, hazel, rowan, october: meetingId, november } = world;
    clock.moveTo('2026-10-15T08:00:00.000Z');
    const minutes = await getMinutes(tools, hazel, { meetingId });
    const [, library] = minutes.items;
    const [action] = library?.actions ?? [];
    expect(action).toMatchObject({ owner: { name: 'Rowan Brackett' }, dueOn: '2026-10-30' });

    const { actions } = await listForStart(tools, rowan);
    expect(actions).toMatchObject([{ id: action?.id, text: action?.text, dueOn: action?.dueOn }]);
    const next = await getAgenda(tools, hazel, { meetingId: november });
    expect(next.openActions).toMatchObject([{ id: action?.id, owner: action?.owner }]);
    expect(next.items.map(({ title }) => title)).toContain(library?.title);

    const { entries } = await getLog(tools, hazel);
    const calendar = await inCalendar(world, minutes.startsAt);
    const length = (Date.parse(minutes.endsAt) - Date.parse(minutes.startsAt)) / 60_000;
    expect(entries).toMatchObject([
      { meetingId, name: minutes.name, startsAt: minutes.startsAt, minutes: length },
    ]);
    expect(calendar).toEqual({ name: minutes.name, minutes: length });
    const { bytes } = await writeLog(tools, hazel, { kind: 'pdf' });
    const { pages } = await readPdf(bytes);
    expect(pages[0]?.text).toContain(minutes.name);
  });
});
