import { describe, expect, it } from 'vitest';

import {
  getActivity,
  listActivities,
  listForStart,
  listOwnActivities,
  sayRoom,
  withdrawActivity,
} from '#server/activities/index.ts';
import { addAllotment, openBoard } from './support/open-board.ts';

describe('taking an activity off the board', () => {
  it('leaves every list and every address', async () => {
    const board = await openBoard();
    const { tools, barnaby, hazel, marjoram, announced } = board;
    const activityId = await addAllotment(board);
    announced.length = 0;
    await withdrawActivity(tools, barnaby, { activityId });
    for (const actor of [barnaby, hazel, marjoram]) {
      await expect(getActivity(tools, actor, { activityId })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    await expect(sayRoom(tools, barnaby, { activityId, room: 'roomNow' })).rejects.toMatchObject({
      code: 'notFound',
    });
    expect((await listActivities(tools, hazel)).total).toBe(0);
    expect(await listOwnActivities(tools, barnaby)).toEqual([]);
    expect((await listForStart(tools, hazel)).newActivities).toEqual([]);
    expect(announced).toMatchObject([{ event: 'activity.changed', view: { activityId } }]);
  });

  it('asked twice changes nothing more', async () => {
    const board = await openBoard();
    const { tools, barnaby, announced } = board;
    const activityId = await addAllotment(board);
    await withdrawActivity(tools, barnaby, { activityId });
    announced.length = 0;
    expect(await withdrawActivity(tools, barnaby, { activityId })).toEqual({ activityId });
    expect(announced).toEqual([]);
  });

  it('is for its activity provider and coordinators', async () => {
    const board = await openBoard();
    const { tools, hazel, teazle, alder, oakley, stranger, marjoram } = board;
    const activityId = await addAllotment(board);
    for (const colleague of [hazel, teazle, alder]) {
      await expect(withdrawActivity(tools, colleague, { activityId })).rejects.toMatchObject({
        code: 'notPermitted',
      });
    }
    for (const outsider of [oakley, stranger]) {
      await expect(withdrawActivity(tools, outsider, { activityId })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    expect((await listActivities(tools, hazel)).total).toBe(1);
    await withdrawActivity(tools, marjoram, { activityId });
    expect((await listActivities(tools, hazel)).total).toBe(0);
  });
});
