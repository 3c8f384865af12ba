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
import { linkIn } from '#test/meetings/support/open-followed.ts';
import { openMinutes } from '#test/meetings/support/open-minutes.ts';
import { datesInCalendar } from '#test/support/dates-in-calendar.ts';
import { readPdf } from '#test/support/read-pdf.ts';

/** What a calendar program that follows Hazel's link holds at a moment. */
async function inCalendar({ tools, hazel }: Awaited<ReturnType<typeof openMinutes>>, at: string) {
  const { text } = await readFeed(tools, { link: linkIn(await makeFeed(tools, hazel, {})) });
  return datesInCalendar(text ?? '', at);
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
    const { name, startsAt } = minutes;
    expect(calendar).toEqual([{ name, startsAt, minutes: length }]);
    const { bytes } = await writeLog(tools, hazel, { kind: 'pdf' });
    const { pages } = await readPdf(bytes);
    expect(pages[0]?.text).toContain(minutes.name);
  });
});
