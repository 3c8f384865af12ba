import { describe, expect, it } from 'vitest';

import {
  getActivity,
  getActivityToEdit,
  mergeActivities,
  withdrawActivity,
} from '#server/activities/index.ts';
import { addAllotment, openBoard } from './support/open-board.ts';
import { openTwins } from './support/twins.ts';

const notThere = { code: 'notFound' };

describe('what the form of an activity begins with', () => {
  it('is what it says now, for its activity provider and coordinators', async () => {
    const board = await openBoard();
    const { tools, hazel, barnaby, marjoram, oakley, strangeCoordinator } = board;
    const activityId = await addAllotment(board);
    const { activity } = await getActivity(tools, hazel, { activityId });
    for (const keeper of [barnaby, marjoram]) {
      expect(await getActivityToEdit(tools, keeper, { activityId })).toEqual({
        activity,
        left: null,
      });
    }
    await expect(getActivityToEdit(tools, hazel, { activityId })).rejects.toMatchObject({
      code: 'notPermitted',
    });
    for (const other of [oakley, strangeCoordinator]) {
      await expect(getActivityToEdit(tools, other, { activityId })).rejects.toMatchObject(notThere);
    }
  });

  it('tells them how it left the board, and nobody else that it ever was', async () => {
    const board = await openBoard();
    const { tools, hazel, alder, barnaby, marjoram, oakley, strangeCoordinator } = board;
    const activityId = await addAllotment(board);
    await withdrawActivity(tools, barnaby, { activityId });
    for (const keeper of [barnaby, marjoram]) {
      expect(await getActivityToEdit(tools, keeper, { activityId })).toMatchObject({
        ...{ activity: { id: activityId }, left: { stayed: null } },
      });
    }
    for (const other of [hazel, alder, oakley, strangeCoordinator]) {
      await expect(getActivityToEdit(tools, other, { activityId })).rejects.toMatchObject(notThere);
    }
  });

  it('names the one into which it was merged, and the way there that its reader has', async () => {
    const { tools, merge, marjoram, barnaby, stays, goes, choir } = await openTwins();
    await merge();
    const left = async (actor: typeof marjoram, activityId: string) =>
      (await getActivityToEdit(tools, actor, { activityId })).left;
    const name = (await getActivity(tools, marjoram, { activityId: stays })).activity.name;
    const own = { stayed: { id: stays, name, isInView: true } };
    expect(await left(marjoram, goes)).toEqual(own);
    expect(await left(barnaby, goes)).toEqual(own);

    const { version } = (await getActivity(tools, marjoram, { activityId: stays })).activity;
    await mergeActivities(tools, marjoram, {
      ...{ activityId: choir, otherId: stays, version: '1', otherVersion: String(version) },
    });
    // The choir belongs to others: anybody can read it, and it is not among Barnaby's own.
    const others = { stayed: { id: choir, name: 'Evening choir', isInView: false } };
    expect(await left(barnaby, goes)).toEqual(others);
    expect(await left(marjoram, goes)).toEqual({ stayed: { ...others.stayed, isInView: true } });

    await withdrawActivity(tools, marjoram, { activityId: choir });
    expect(await left(barnaby, goes)).toEqual({ stayed: null });
  });
});
