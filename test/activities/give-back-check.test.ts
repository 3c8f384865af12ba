import { describe, expect, it } from 'vitest';

import { getActivity, listOwnChecks, listToShareOut } from '#server/activities/index.ts';
import { openStaleBoard } from './support/stale-board.ts';

async function openShared() {
  const board = await openStaleBoard();
  await board.offer(board.hazel, board.teazle);
  await board.share([board.hazel]);
  board.announced.length = 0;
  return board;
}

describe('giving back what one was asked to check', () => {
  it('needs no reason, and puts it among those that wait', async () => {
    const { tools, hazel, marjoram, giveBack, ids, announced } = await openShared();
    await giveBack(hazel, ids[0]);
    await giveBack(hazel, ids[0]);
    expect((await listOwnChecks(tools, hazel)).asked).toHaveLength(2);
    const { waiting, asked, activities } = await listToShareOut(tools, marjoram);
    expect([waiting, asked]).toEqual([1, 2]);
    expect(activities[0]?.asked).toBeNull();
    expect(announced.map(({ event }) => event)).toEqual(['checks.changed']);
  });

  it('a coordinator takes it back; somebody who is not asked changes nothing', async () => {
    const { tools, hazel, teazle, alder, linden, giveBack, ids } = await openShared();
    for (const other of [teazle, alder]) await giveBack(other, ids[0]);
    expect((await listOwnChecks(tools, hazel)).asked).toHaveLength(3);
    await giveBack(linden, ids[0]);
    expect((await listOwnChecks(tools, hazel)).asked).toHaveLength(2);
  });

  it('is seen on the page of the activity by the one asked and by coordinators alone', async () => {
    const { tools, hazel, teazle, barnaby, marjoram, ids } = await openShared();
    const [activityId] = ids;
    for (const insider of [hazel, marjoram]) {
      expect((await getActivity(tools, insider, { activityId })).asked).toEqual({
        person: { id: hazel.personId, name: 'Hazel Quickset' },
        ...{ dueOn: '2026-10-16', isOver: false },
      });
    }
    for (const other of [teazle, barnaby]) {
      expect((await getActivity(tools, other, { activityId })).asked).toBeNull();
    }
  });

  it('is not there for activity providers and other counties', async () => {
    const { barnaby, strangeCoordinator, giveBack, ids } = await openShared();
    for (const outsider of [barnaby, strangeCoordinator]) {
      await expect(giveBack(outsider, ids[0])).rejects.toMatchObject({ code: 'notFound' });
    }
  });
});
