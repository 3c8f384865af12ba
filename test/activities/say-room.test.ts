import { describe, expect, it } from 'vitest';

import { getActivity, listActivities, sayRoom } from '#server/activities/index.ts';
import { addAllotment, openBoard } from './support/open-board.ts';

describe('saying whether there is room', () => {
  it('shows what the activity provider said, with day and name', async () => {
    const board = await openBoard();
    const { tools, clock, barnaby, hazel } = board;
    const activityId = await addAllotment(board);
    const said = await sayRoom(tools, barnaby, { activityId, room: 'roomNow' });
    const room = {
      state: 'roomNow',
      saidAt: clock.now().toISOString(),
      saidBy: 'Barnaby Trellis',
      how: 'provider',
    };
    expect(said).toEqual({ activityId, room });
    expect((await getActivity(tools, hazel, { activityId })).activity.room).toEqual(room);
  });

  it('is taken from colleagues as from somebody who rang', async () => {
    const board = await openBoard();
    const { tools, hazel, teazle, marjoram, alder } = board;
    const activityId = await addAllotment(board);
    for (const colleague of [hazel, teazle, marjoram, alder]) {
      const { room } = await sayRoom(tools, colleague, { activityId, room: 'longWait' });
      expect(room).toMatchObject({ state: 'longWait', saidBy: colleague.name, how: 'rang' });
    }
  });

  it('is not known any more after 21 days, and leaves "room now" in that minute', async () => {
    const board = await openBoard();
    const { tools, clock, barnaby, hazel } = board;
    const activityId = await addAllotment(board);
    await sayRoom(tools, barnaby, { activityId, room: 'roomNow' });
    clock.forward({ days: 21 });
    expect((await getActivity(tools, hazel, { activityId })).activity.room.state).toBe('roomNow');
    expect(await listActivities(tools, hazel, { room: 'yes' })).toMatchObject({
      total: 1,
      facets: { room: 1 },
    });
    clock.forward({ minutes: 1 });
    expect((await getActivity(tools, hazel, { activityId })).activity.room).toEqual({
      state: 'notKnown',
    });
    expect(await listActivities(tools, hazel, { room: 'yes' })).toMatchObject({
      total: 0,
      facets: { room: 0 },
    });
    await sayRoom(tools, barnaby, { activityId, room: 'roomNow' });
    expect((await listActivities(tools, hazel, { room: 'yes' })).total).toBe(1);
  });

  it('closed leaves "room now" and stays on the board', async () => {
    const board = await openBoard();
    const { tools, barnaby, hazel } = board;
    const activityId = await addAllotment(board);
    await sayRoom(tools, barnaby, { activityId, room: 'roomNow' });
    await sayRoom(tools, barnaby, { activityId, room: 'closed' });
    expect((await listActivities(tools, hazel, { room: 'yes' })).total).toBe(0);
    const { activities } = await listActivities(tools, hazel);
    expect(activities.map(({ room }) => room.state)).toEqual(['closed']);
  });

  it('is told to all who may see the activity and to nobody else', async () => {
    const board = await openBoard();
    const { tools, announced, barnaby, marjoram, hazel, teazle, alder } = board;
    const activityId = await addAllotment(board);
    announced.length = 0;
    const said = await sayRoom(tools, barnaby, { activityId, room: 'shortWait' });
    expect(announced).toMatchObject([{ event: 'activity.roomSaid', view: said }]);
    expect([...(announced[0]?.audience ?? [])].sort()).toEqual(
      [marjoram, hazel, teazle, alder, barnaby].map(({ personId }) => personId).sort(),
    );
  });

  it('said again, or by several at once, leaves one answer and counts from today', async () => {
    const board = await openBoard();
    const { tools, clock, barnaby, hazel } = board;
    const activityId = await addAllotment(board);
    await sayRoom(tools, barnaby, { activityId, room: 'roomNow' });
    clock.forward({ days: 20 });
    await Promise.all(
      [barnaby, hazel, barnaby].map((actor) =>
        sayRoom(tools, actor, { activityId, room: 'roomNow' }),
      ),
    );
    const { activity } = await getActivity(tools, hazel, { activityId });
    expect(activity.room).toMatchObject({ saidAt: clock.now().toISOString() });
    expect(activity.version).toBe(1);
  });

  it('is not there for other activity providers and other counties', async () => {
    const board = await openBoard();
    const { tools, hazel, oakley, stranger, strangeCoordinator } = board;
    const activityId = await addAllotment(board);
    for (const outsider of [oakley, stranger, strangeCoordinator]) {
      await expect(sayRoom(tools, outsider, { activityId, room: 'closed' })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    const { activity } = await getActivity(tools, hazel, { activityId });
    expect(activity.room.state).toBe('notKnown');
  });

  it('takes nothing but the four words, and no id that asks the database', async () => {
    const board = await openBoard();
    const { tools, barnaby } = board;
    const activityId = await addAllotment(board);
    for (const room of ['full', '', undefined, { $ne: 'closed' }, ['roomNow']]) {
      await expect(sayRoom(tools, barnaby, { activityId, room })).rejects.toMatchObject({
        code: 'invalidInput',
      });
    }
    await expect(
      sayRoom(tools, barnaby, { activityId: { $ne: '' }, room: 'closed' }),
    ).rejects.toMatchObject({ code: 'invalidInput' });
  });
});
