import { describe, expect, it } from 'vitest';

import { cancelMeeting, getMeeting, markItem } from '#server/meetings/index.ts';
import { openAgenda, titlesOf } from '#test/meetings/support/open-agenda.ts';

const items = [
  { key: 'part:tea', title: 'Tea', minutes: 10 },
  { key: 'own:1', title: 'The library room', minutes: 20 },
  { key: 'own:2', title: 'Letters', minutes: 20 },
];

async function openKept() {
  const world = await openAgenda();
  await world.keep({ items });
  const agenda = await world.read(world.hazel);
  const idOf = (title: string) => agenda.items.find((one) => one.title === title)?.id;
  const mark = (title: string, state: string, actor = world.marjoram) =>
    markItem(world.tools, actor, { meetingId: world.october, itemId: idOf(title), state });
  return { ...world, mark };
}

describe('what became of an item', () => {
  it('leads the next draft where it was not finished, and no longer once it is done', async () => {
    const { read, mark, clock, hazel, october, november } = await openKept();
    clock.moveTo('2026-10-14T09:30:00.000Z');
    expect(titlesOf(await read(hazel, november))).not.toContain('The library room');
    await mark('Letters', 'done');
    await mark('The library room', 'later');
    const [, next] = (await read(hazel, november)).items;
    expect(next).toMatchObject({
      title: 'The library room',
      candidate: { leftFrom: { meetingId: october }, counts: [] },
    });
    expect(titlesOf(await read(hazel, november))).not.toContain('Letters');
    await mark('The library room', 'done');
    expect(titlesOf(await read(hazel, november))).toEqual(['Tea', 'What you bring with you']);
  });

  it('is carried on and on until it is done', async () => {
    const { tools, read, keep, mark, clock, hazel, marjoram, november, december } =
      await openKept();
    clock.moveTo('2026-10-14T10:00:00.000Z');
    await mark('The library room', 'later');
    const draft = await read(hazel, november);
    await keep({ meetingId: november, items: draft.items });
    clock.moveTo('2026-11-11T11:00:00.000Z');
    const kept = await read(hazel, november);
    const itemId = kept.items.find(({ title }) => title === 'The library room')?.id;
    await markItem(tools, marjoram, { meetingId: november, itemId, state: 'later' });
    const next = await read(hazel, december);
    expect(titlesOf(next)).toContain('The library room');
    expect(next.items[1]?.candidate?.leftFrom?.meetingId).toBe(november);
  });

  it('of a cancelled date: all that was to be talked about is left', async () => {
    const { tools, read, hazel, marjoram, october, november } = await openKept();
    const { sequence } = await getMeeting(tools, marjoram, { meetingId: october });
    await cancelMeeting(tools, marjoram, { meetingId: october, scope: 'this', sequence });
    expect(titlesOf(await read(hazel, november)).slice(1, 3)).toEqual([
      'The library room',
      'Letters',
    ]);
  });

  it('is said by coordinators, from the beginning and for a month', async () => {
    const { mark, read, clock, hazel, announced } = await openKept();
    await expect(mark('Letters', 'done')).rejects.toMatchObject({ code: 'notPermitted' });
    clock.moveTo('2026-10-14T09:00:00.000Z');
    await expect(mark('Letters', 'done', hazel)).rejects.toMatchObject({ code: 'notPermitted' });
    announced.length = 0;
    await mark('Letters', 'done');
    expect(announced).toMatchObject([{ event: 'agenda.changed' }]);
    expect((await read(hazel)).mayMark).toBe(false);
    clock.moveTo('2026-11-14T10:59:00.000Z');
    await mark('Letters', 'later');
    clock.moveTo('2026-11-14T11:00:00.000Z');
    await expect(mark('Letters', 'done')).rejects.toMatchObject({ code: 'notPermitted' });
    expect((await read(hazel)).items[2]).toMatchObject({ title: 'Letters', state: 'later' });
  });

  it('needs an item that is there', async () => {
    const { mark, clock } = await openKept();
    clock.moveTo('2026-10-14T09:30:00.000Z');
    await expect(mark('Nothing of the kind', 'done')).rejects.toMatchObject({
      code: 'invalidInput',
    });
  });
});
