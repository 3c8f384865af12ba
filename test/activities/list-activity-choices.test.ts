import { describe, expect, it } from 'vitest';

import { addActivity, listActivityChoices } from '#server/activities/index.ts';
import { addAllotment, allotment, openBoard } from './support/open-board.ts';

describe('the choices of the form', () => {
  it('are the own organisations of an activity provider, and all that run activities for a coordinator', async () => {
    const board = await openBoard();
    const { tools, barnaby, marjoram, loosestrife, shed } = board;
    const named = async (actor: typeof barnaby) =>
      (await listActivityChoices(tools, actor)).organisations.map(({ id }) => id);
    expect(await named(barnaby)).toEqual([loosestrife]);
    expect(await named(marjoram)).toEqual([loosestrife, shed]);
    const both = await board.fenwold.addPerson(
      'Gale Rushmere',
      ['linkWorker', board.teasel],
      ['activityProvider', shed],
    );
    expect(await named(both)).toEqual([shed]);
  });

  it('hold the towns of the county, each once', async () => {
    const board = await openBoard();
    for (const town of ['Quillbeck', 'Ambry', 'Quillbeck']) await addAllotment(board, { town });
    const far = allotment(board.farBank, { town: 'Far Bank' });
    await addActivity(board.tools, board.strangeCoordinator, far);
    expect((await listActivityChoices(board.tools, board.barnaby)).towns).toEqual([
      'Ambry',
      'Quillbeck',
    ]);
  });

  it('are not there for those who add nothing', async () => {
    const { tools, hazel, teazle, alder } = await openBoard();
    for (const actor of [hazel, teazle, alder]) {
      await expect(listActivityChoices(tools, actor)).rejects.toMatchObject({ code: 'notFound' });
    }
  });
});
