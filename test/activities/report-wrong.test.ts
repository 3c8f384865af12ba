import { describe, expect, it } from 'vitest';

import {
  addActivity,
  changeActivity,
  confirmActivity,
  getActivity,
  listActivities,
  reportWrong,
} from '#server/activities/index.ts';
import { addAllotment, allotment, openBoard } from './support/open-board.ts';

/** A board with one fresh activity of Barnaby's, whose phone Hazel has reported wrong. */
async function openReported() {
  const board = await openBoard();
  const { tools, clock, hazel, barnaby, loosestrife } = board;
  const activityId = await addAllotment(board);
  clock.forward({ days: 1 });
  board.announced.length = 0;
  await reportWrong(tools, hazel, { activityId, field: 'phone' });
  return {
    ...board,
    activityId,
    read: () => getActivity(tools, hazel, { activityId }),
    change: (form: Record<string, unknown>, version = 1) =>
      changeActivity(tools, barnaby, { ...allotment(loosestrife, form), activityId, version }),
  };
}

describe('reporting that something is wrong', () => {
  it('LW9: stands at the field, with day and name, and the activity sinks', async () => {
    const { tools, clock, hazel, shed, marjoram, read } = await openReported();
    await addActivity(tools, marjoram, allotment(shed, { name: 'Woodwork' }));
    const { activity, freshness } = await read();
    expect(activity.reports).toEqual({
      phone: { at: clock.now().toISOString(), by: 'Hazel Quickset' },
    });
    expect(activity.freshness).toBe('stale');
    expect(freshness).toMatchObject({ phone: 'stale', times: 'fresh' });
    const { activities } = await listActivities(tools, hazel);
    expect(activities.map(({ name }) => name)).toEqual([
      'Woodwork',
      'Loosestrife allotment mornings',
    ]);
    const searched = await listActivities(tools, hazel, { words: 'digging' });
    expect(searched.activities.map(({ name }) => name).at(-1)).toMatch(/^Loosestrife/);
  });

  it('is one task for the activity provider and the coordinator, however often it is said', async () => {
    const { tools, clock, announced, marjoram, teazle, barnaby, activityId, read } =
      await openReported();
    expect(announced.map(({ event }) => event)).toEqual(['activity.changed']);
    expect(announced[0]?.audience).toContain(barnaby.personId);
    const { activity } = await read();
    clock.forward({ days: 1 });
    await Promise.all(
      [teazle, marjoram, teazle].map((actor) =>
        reportWrong(tools, actor, { activityId, field: 'phone' }),
      ),
    );
    expect((await read()).activity.reports).toEqual(activity.reports);
    expect(announced).toHaveLength(1);
    const list = await listActivities(tools, marjoram, { reported: 'yes' });
    expect(list).toMatchObject({ total: 1, facets: { reported: 1 } });
  });

  it('of place or cost does not sink it', async () => {
    const board = await openBoard();
    const activityId = await addAllotment(board);
    await reportWrong(board.tools, board.hazel, { activityId, field: 'cost' });
    const { activity, freshness } = await getActivity(board.tools, board.hazel, { activityId });
    expect(activity.freshness).toBe('fresh');
    expect(freshness.cost).toBe('stale');
  });

  it('goes when the field is changed, and not when another is', async () => {
    const { change, read } = await openReported();
    await change({ whenWords: 'Mondays, 9 to 10' });
    expect(Object.keys((await read()).activity.reports)).toEqual(['phone']);
    await change({ whenWords: 'Mondays, 9 to 10', phone: '01632 960124' }, 2);
    const { activity } = await read();
    expect(activity.reports).toEqual({});
    expect(activity.freshness).toBe('fresh');
  });

  it('goes when the field is confirmed, and not when another is', async () => {
    const { tools, barnaby, activityId, read } = await openReported();
    await confirmActivity(tools, barnaby, { activityId, fields: ['times'] });
    expect(Object.keys((await read()).activity.reports)).toEqual(['phone']);
    await confirmActivity(tools, barnaby, { activityId, fields: ['phone'] });
    expect((await read()).activity.reports).toEqual({});
  });

  it('takes nothing but a field that says something', async () => {
    const { tools, hazel, activityId, change, read } = await openReported();
    await change({ phone: '', email: '' });
    for (const field of ['phone', 'name', '', undefined, { $ne: '' }, ['times']]) {
      await expect(reportWrong(tools, hazel, { activityId, field })).rejects.toMatchObject({
        fields: { field: 'Choose what is wrong.' },
      });
    }
    expect((await read()).activity.reports).toEqual({});
  });

  it('is not there for other activity providers and other counties', async () => {
    const { tools, oakley, stranger, strangeCoordinator, activityId, read } = await openReported();
    for (const outsider of [oakley, stranger, strangeCoordinator]) {
      await expect(
        reportWrong(tools, outsider, { activityId, field: 'times' }),
      ).rejects.toMatchObject({ code: 'notFound' });
    }
    expect(Object.keys((await read()).activity.reports)).toEqual(['phone']);
  });
});
