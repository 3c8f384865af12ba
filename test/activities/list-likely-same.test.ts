import { describe, expect, it } from 'vitest';

import { addActivity, listLikelySame } from '#server/activities/index.ts';
import { addAllotment, allotment } from './support/open-board.ts';
import { openTwins } from './support/twins.ts';

describe('what may be the same as an activity', () => {
  it('is of its organisation or is called alike, the likest first, and never itself', async () => {
    const board = await openTwins();
    const { tools, marjoram, shed, stays } = board;
    const others = { clientId: 'an-activity-of-the-shed', phone: '01632 960999' };
    await addActivity(
      tools,
      marjoram,
      allotment(shed, { ...others, name: 'Allotment', town: 'Wick' }),
    );
    await addAllotment(board, { name: 'Quiz', clientId: 'one-of-the-growers', phone: '' });
    const { likely, activity } = await listLikelySame(tools, marjoram, { activityId: stays });
    expect(activity.id).toBe(stays);
    expect(likely.map(({ name }) => name)).toEqual(['Allotment mornings', 'Allotment', 'Quiz']);
    expect(likely[0]).toMatchObject({ organisation: 'Loosestrife Growers', town: 'Ambry' });
  });

  it('is searched for where it is called something else', async () => {
    const { tools, marjoram, stays, choir } = await openTwins();
    const found = async (words: unknown) =>
      (await listLikelySame(tools, marjoram, { activityId: stays, words })).likely;
    expect((await found('choir')).map(({ id }) => id)).toEqual([choir]);
    expect(await found('nothing of the kind here')).toEqual([]);
    expect((await found({ $ne: 1 })).length).toBeGreaterThan(0);
    expect((await found('--')).length).toBeGreaterThan(0);
  });

  it('is for coordinators of the county', async () => {
    const { tools, hazel, barnaby, alder, strangeCoordinator, stays } = await openTwins();
    for (const outsider of [hazel, barnaby, alder, strangeCoordinator]) {
      await expect(listLikelySame(tools, outsider, { activityId: stays })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
  });
});
