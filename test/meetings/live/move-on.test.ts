import { describe, expect, it } from 'vitest';

import type { Actor } from '#server/accounts/contract.ts';
import { Agenda } from '#server/meetings/agenda/agenda.model.ts';
import { changeChair, moveOn } from '#server/meetings/index.ts';
import { openMeeting } from './support/open-meeting.ts';

async function openMoving() {
  const world = await openMeeting();
  const { tools, meetingId, see, marjoram } = world;
  const press = (move: string, from: string | null, actor: Actor = marjoram) =>
    moveOn(tools, actor, { meetingId, move, from: from ?? '' });
  const place = async () => (await see(marjoram)).place;
  const states = async () => (await see(marjoram)).items.map(({ state }) => state);
  return { ...world, press, place, states };
}

describe('moving on in a meeting', () => {
  it('goes through the agenda, and says when each item began', async () => {
    const { clock, press, place, states, agenda } = await openMoving();
    expect(await place()).toEqual({ itemId: null, since: null });
    await press('next', null);
    expect(await place()).toEqual({ itemId: 'news', since: '2026-10-14T09:10:00.000Z' });
    clock.moveTo('2026-10-14T09:21:00.000Z');
    await press('next', 'news');
    expect(await place()).toEqual({ itemId: 'transport', since: '2026-10-14T09:21:00.000Z' });
    await press('later', 'transport');
    await press('next', 'dates');
    expect(await place()).toMatchObject({ itemId: null });
    expect(await states()).toEqual(['done', 'later', 'done']);
    await expect(press('next', null)).rejects.toMatchObject({ code: 'conflict' });
    expect((await agenda())?.version).toBe(4);
  });

  it('goes back, also from the end, to an item that is open again', async () => {
    const { press, place, states } = await openMoving();
    await expect(press('back', null)).rejects.toMatchObject({ code: 'conflict' });
    for (const from of [null, 'news', 'transport', 'dates']) await press('next', from);
    await press('back', null);
    expect(await place()).toMatchObject({ itemId: 'dates' });
    await press('back', 'dates');
    expect([await place(), await states()]).toMatchObject([
      { itemId: 'transport' },
      ['done', 'open', 'open'],
    ]);
    await press('next', 'transport');
    expect(await place()).toMatchObject({ itemId: 'dates' });
  });

  it('moves on by one where two press at once, and tells those who look', async () => {
    const { press, place, states, announced, arrive, hazel } = await openMoving();
    await press('next', null);
    await arrive(hazel);
    announced.length = 0;
    const both = await Promise.allSettled([press('next', 'news'), press('next', 'news')]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await place()).toMatchObject({ itemId: 'transport' });
    expect(await states()).toEqual(['done', 'open', 'open']);
    const told = announced.filter(({ event }) => event === 'live.changed');
    expect(told).toMatchObject([{ audience: [hazel.personId] }]);
    expect(announced.filter(({ event }) => event === 'agenda.changed')).toHaveLength(1);
  });

  it('is for coordinators and whoever chairs', async () => {
    const { tools, meetingId, hazel, rowan, press, place, stranger } = await openMoving();
    await expect(press('next', null, hazel)).rejects.toMatchObject({ code: 'notPermitted' });
    await expect(press('next', null, stranger)).rejects.toMatchObject({ code: 'notFound' });
    await changeChair(tools, hazel, { meetingId, chair: 'take' });
    await press('next', null, hazel);
    await expect(press('next', 'news', rowan)).rejects.toMatchObject({ code: 'notPermitted' });
    expect(await place()).toMatchObject({ itemId: 'news' });
  });

  it('goes on where the item is on the agenda no more, and nowhere without an agenda', async () => {
    const { meeting, press, place } = await openMoving();
    await press('next', null);
    await Agenda.updateOne({ _id: meeting._id }, { $pull: { items: { id: 'news' } } });
    await press('next', 'news');
    expect(await place()).toMatchObject({ itemId: 'transport' });
    await Agenda.deleteMany({});
    await expect(press('next', 'transport')).rejects.toMatchObject({ code: 'conflict' });
  });

  it('waits for the page to open, and ends with the day', async () => {
    const { clock, press } = await openMoving();
    for (const at of ['2026-10-14T08:44:00.000Z', '2026-10-14T23:00:00.000Z']) {
      clock.moveTo(at);
      await expect(press('next', null)).rejects.toMatchObject({ code: 'conflict' });
    }
  });
});
