import { describe, expect, it } from 'vitest';

import { showMap, withdrawActivity } from '#server/activities/index.ts';
import { addAllotment, openBoard } from './support/open-board.ts';

const byPhone = { attendanceMode: 'phone', placeWords: '', town: '' };

describe('the map of the board', () => {
  it('counts by town what the filters leave, and what is in none', async () => {
    const board = await openBoard();
    const { tools, hazel, barnaby } = board;
    await addAllotment(board, { name: 'One' });
    const activityId = await addAllotment(board, { name: 'Other', town: 'Quillbeck' });
    await addAllotment(board, { ...byPhone, name: 'Line' });
    expect(await showMap(tools, hazel)).toMatchObject({
      ...{ total: 3, withoutTown: 1 },
      facets: { town: { Ambry: 1, Quillbeck: 1 } },
    });
    expect(await showMap(tools, hazel, { words: 'other' })).toMatchObject({
      ...{ total: 1, withoutTown: 0 },
      facets: { town: { Quillbeck: 1 } },
    });
    // Beside the town that is chosen, the others can be chosen instead.
    expect(await showMap(tools, hazel, { town: 'Ambry' })).toMatchObject({
      ...{ total: 1, withoutTown: 0 },
      facets: { town: { Ambry: 1, Quillbeck: 1 } },
    });
    await withdrawActivity(tools, barnaby, { activityId });
    const { facets } = await showMap(tools, hazel);
    expect(facets.town).toEqual({ Ambry: 1 });
  });

  it('is there for colleagues alone, and shows nothing of another county', async () => {
    const board = await openBoard();
    await addAllotment(board);
    expect(await showMap(board.tools, board.stranger)).toMatchObject({ total: 0 });
    await expect(showMap(board.tools, board.barnaby)).rejects.toMatchObject({ code: 'notFound' });
  });
});
