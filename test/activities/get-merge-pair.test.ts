import { describe, expect, it } from 'vitest';

import { getMergePair, reportWrong } from '#server/activities/index.ts';
import { openTwins } from './support/twins.ts';

describe('two activities side by side', () => {
  it('say in which parts they differ, and which of them was checked last', async () => {
    const { tools, marjoram, hazel, stays, goes } = await openTwins();
    const pairOf = () => getMergePair(tools, marjoram, { activityId: stays, otherId: goes });
    const { parts, ...pair } = await pairOf();
    expect([pair.stays.id, pair.goes.id]).toEqual([stays, goes]);
    const differing = parts.filter(({ isSame }) => !isSame);
    expect(Object.fromEntries(differing.map(({ part, fresher }) => [part, fresher]))).toEqual({
      ...{ name: 'other', times: 'other', cost: 'this', contact: 'other' },
      // It says something, and the other says nothing.
      ...{ website: 'other', room: 'other' },
    });
    await reportWrong(tools, hazel, { activityId: goes, field: 'times' });
    const times = (await pairOf()).parts.find(({ part }) => part === 'times');
    expect(times?.fresher).toBe('this');
  });

  it('are for coordinators of the county, and two', async () => {
    const board = await openTwins();
    const { tools, marjoram, hazel, alder, barnaby, strangeCoordinator, stays, goes } = board;
    const pair = { activityId: stays, otherId: goes };
    for (const outsider of [hazel, alder, barnaby, strangeCoordinator]) {
      await expect(getMergePair(tools, outsider, pair)).rejects.toMatchObject({ code: 'notFound' });
    }
    for (const otherId of ['f'.repeat(24), 'nothing', '']) {
      await expect(getMergePair(tools, marjoram, { ...pair, otherId })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    await expect(getMergePair(tools, marjoram, { ...pair, otherId: stays })).rejects.toMatchObject({
      code: 'invalidInput',
    });
  });
});
