import { describe, expect, it } from 'vitest';

import { addActivity, listShortlist, withdrawActivity } from '#server/activities/index.ts';
import { addAllotment, allotment, openBoard } from './support/open-board.ts';

async function openThree() {
  const board = await openBoard();
  const { tools, marjoram, shed, strangeCoordinator, farBank } = board;
  const own = await addAllotment(board);
  const { activityId: woodwork } = await addActivity(tools, marjoram, allotment(shed));
  const far = await addActivity(tools, strangeCoordinator, allotment(farBank));
  return { ...board, own, woodwork, far: far.activityId };
}

describe('a shortlist', () => {
  it('shows what it names, in its order, each once', async () => {
    const { tools, hazel, own, woodwork } = await openThree();
    const shown = await listShortlist(tools, hazel, { ids: [woodwork, own, woodwork] });
    expect(shown.map(({ id }) => id)).toEqual([woodwork, own]);
    expect(await listShortlist(tools, hazel, {})).toEqual([]);
    expect((await listShortlist(tools, hazel, { ids: own })).map(({ id }) => id)).toEqual([own]);
  });

  it('leaves out what is gone, of another county, or never was', async () => {
    const { tools, hazel, stranger, barnaby, own, woodwork, far } = await openThree();
    const ids = [far, 'x', { $gt: '' }, '0123456789abcdef01234567', own];
    expect((await listShortlist(tools, hazel, { ids })).map(({ id }) => id)).toEqual([own]);
    expect((await listShortlist(tools, stranger, { ids })).map(({ id }) => id)).toEqual([far]);
    await withdrawActivity(tools, barnaby, { activityId: own });
    expect(await listShortlist(tools, hazel, { ids: [own, woodwork] })).toHaveLength(1);
  });

  it('shows an activity provider only what is their own', async () => {
    const { tools, barnaby, own, woodwork } = await openThree();
    const shown = await listShortlist(tools, barnaby, { ids: [woodwork, own] });
    expect(shown.map(({ id }) => id)).toEqual([own]);
  });

  it('holds no more than fit on a sheet', async () => {
    const board = await openThree();
    const { tools, hazel } = board;
    const ids: string[] = [];
    for (let count = 0; count < 6; count += 1) ids.push(await addAllotment(board));
    const shown = await listShortlist(tools, hazel, { ids });
    expect(shown.map(({ id }) => id)).toEqual(ids.slice(0, 3));
  });
});
