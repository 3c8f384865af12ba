import { describe, expect, it } from 'vitest';

import { closeActivity, getActivity, sayRoom } from '#server/activities/index.ts';
import { fortnight, openRoom } from './support/open-room.ts';

describe('closing an activity for some days', () => {
  it('PR4: says so on these days, leaves "room now", and comes back by itself', async () => {
    const { tools, clock, barnaby, activityId, read, withRoom } = await openRoom();
    const closed = await closeActivity(tools, barnaby, { activityId, ...fortnight });
    expect(closed.closures).toEqual([{ from: '2026-10-19', until: '2026-11-01' }]);
    expect((await read()).room.state).toBe('roomNow');
    expect(await withRoom()).toBe(1);
    // Midnight in the county is an hour earlier by UTC while summer time lasts.
    clock.moveTo('2026-10-18T22:59:00Z');
    expect((await read()).room.state).toBe('roomNow');
    clock.moveTo('2026-10-18T23:00:00Z');
    expect((await read()).room).toMatchObject({
      ...{ state: 'closed', until: '2026-11-01', saidBy: 'Barnaby Trellis', how: 'provider' },
    });
    expect(await withRoom()).toBe(0);
    clock.moveTo('2026-11-01T23:59:00Z');
    expect((await read()).room.state).toBe('closed');
    await sayRoom(tools, barnaby, { activityId, room: 'roomNow' });
    expect(await withRoom()).toBe(0);
    clock.moveTo('2026-11-02T00:00:00Z');
    expect(await read()).toMatchObject({ room: { state: 'roomNow' }, closures: [] });
    expect(await withRoom()).toBe(1);
  });

  it('marks the sessions of these days, and no others', async () => {
    const { tools, clock, hazel, barnaby, activityId } = await openRoom();
    await closeActivity(tools, barnaby, { activityId, ...fortnight });
    clock.moveTo('2026-10-15T12:00:00Z');
    const { sessions } = await getActivity(tools, hazel, { activityId });
    expect(sessions.map(({ startsAt, isOff }) => [startsAt, isOff])).toEqual([
      ['2026-10-20T09:00:00.000Z', true],
      ['2026-10-22T09:00:00.000Z', true],
      ['2026-10-27T10:00:00.000Z', true],
      ['2026-10-29T10:00:00.000Z', true],
    ]);
  });

  it('is taken from colleagues as from somebody who rang', async () => {
    const { tools, clock, hazel, activityId, read } = await openRoom();
    await closeActivity(tools, hazel, { activityId, ...fortnight });
    clock.moveTo('2026-10-20T09:00:00Z');
    expect((await read()).room).toMatchObject({ saidBy: 'Hazel Quickset', how: 'rang' });
  });

  it('keeps the words of all who say it at one moment, and each span once', async () => {
    const { tools, hazel, barnaby, activityId, read } = await openRoom();
    const spans = ['2026-10-12', '2026-11-09', '2026-12-21'].map((from) => ({
      ...{ activityId, closedFrom: from, closedUntil: '2027-01-03' },
    }));
    await Promise.all(
      [...spans, ...spans].map((span, index) =>
        closeActivity(tools, index % 2 === 0 ? hazel : barnaby, span),
      ),
    );
    const { closures } = await read();
    expect(closures.map(({ from }) => from)).toEqual(['2026-10-12', '2026-11-09', '2026-12-21']);
  });

  it('lets those that are over go, and holds no more than six', async () => {
    const { tools, clock, barnaby, activityId, read } = await openRoom();
    const close = (day: string) =>
      closeActivity(tools, barnaby, { activityId, closedFrom: day, closedUntil: day });
    for (const day of [8, 9, 10, 11, 12, 13])
      await close(`2026-10-${String(day).padStart(2, '0')}`);
    await expect(close('2026-10-14')).rejects.toMatchObject({
      fields: { closedFrom: expect.stringMatching(/6 times/) as string },
    });
    clock.moveTo('2026-10-10T09:00:00Z');
    await close('2026-10-14');
    expect((await read()).closures).toHaveLength(5);
  });

  it.each([
    [{ closedFrom: '2026-11-01', closedUntil: '2026-10-19' }, 'closedUntil'],
    [{ closedFrom: '2026-10-01', closedUntil: '2026-10-06' }, 'closedUntil'],
    [{ closedFrom: '2026-10-19', closedUntil: '2028-01-01' }, 'closedUntil'],
    [{ closedFrom: 'Monday', closedUntil: '2026-10-19' }, 'closedFrom'],
    [{ closedFrom: '2026-02-30', closedUntil: '2026-10-19' }, 'closedFrom'],
    [{ closedFrom: { $gt: '' }, closedUntil: '2026-10-19' }, 'closedFrom'],
  ])('says what is wrong with %j', async (days, field) => {
    const { tools, barnaby, activityId, read } = await openRoom();
    await expect(closeActivity(tools, barnaby, { activityId, ...days })).rejects.toMatchObject({
      fields: { [field]: expect.stringMatching(/day/) as string },
    });
    expect((await read()).closures).toEqual([]);
  });

  it('is not there for other activity providers and other counties', async () => {
    const { tools, oakley, stranger, activityId, read } = await openRoom();
    const span = { activityId, ...fortnight };
    for (const outsider of [oakley, stranger]) {
      await expect(closeActivity(tools, outsider, span)).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    expect((await read()).closures).toEqual([]);
  });

  it('is told to all who may see the activity', async () => {
    const { tools, announced, barnaby, hazel, oakley, activityId } = await openRoom();
    announced.length = 0;
    await closeActivity(tools, barnaby, { activityId, ...fortnight });
    expect(announced.map(({ event }) => event)).toEqual(['activity.changed']);
    expect(announced[0]?.audience).toContain(hazel.personId);
    expect(announced[0]?.audience).not.toContain(oakley.personId);
  });
});
