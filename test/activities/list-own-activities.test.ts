import { describe, expect, it } from 'vitest';

import { listOwnActivities } from '#server/activities/index.ts';
import { addAllotment, openBoard } from './support/open-board.ts';

describe('the list of an activity provider', () => {
  it('holds the activities of the own organisation by name, and nothing of others', async () => {
    const board = await openBoard();
    const { tools, barnaby, oakley } = board;
    for (const name of ['Seed swap', 'Apple day', 'Étagère club']) {
      await addAllotment(board, { name });
    }
    const names = (await listOwnActivities(tools, barnaby)).map(({ name }) => name);
    expect(names).toEqual(['Apple day', 'Seed swap', 'Étagère club']);
    expect(await listOwnActivities(tools, oakley)).toEqual([]);
  });

  it('is empty for those who are no activity providers', async () => {
    const board = await openBoard();
    await addAllotment(board);
    for (const actor of [board.hazel, board.marjoram, board.alder, board.stranger]) {
      expect(await listOwnActivities(board.tools, actor)).toEqual([]);
    }
    const both = await board.fenwold.addPerson(
      'Gale Rushmere',
      ['linkWorker', board.teasel],
      ['activityProvider', board.loosestrife],
    );
    expect(await listOwnActivities(board.tools, both)).toHaveLength(1);
  });
});
