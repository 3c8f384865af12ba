import { describe, expect, it } from 'vitest';

import { listMerges } from '#server/activities/index.ts';
import { openTwins } from './support/twins.ts';

describe('what was merged into an activity', () => {
  it('says who did it, when, what the other said and what was taken from it', async () => {
    const { tools, clock, merge, read, marjoram, stays, goes } = await openTwins();
    const other = await read(goes);
    await merge({ 'take-cost': 'other', 'take-times': 'other' });
    const at = clock.now().toISOString();
    clock.forward({ days: 400 });
    const [merged] = await listMerges(tools, marjoram, { activityId: stays });
    expect(merged).toMatchObject({
      ...{ at, by: 'Marjoram Stile', taken: ['times', 'cost'], mayUndo: false },
      gone: { id: goes, name: other.name, cost: other.cost, phone: other.phone, when: other.when },
    });
    // By the address of the one that went it is the same list.
    expect(await listMerges(tools, marjoram, { activityId: goes })).toHaveLength(1);
  });

  it('is for coordinators of the county, and empty where nothing was', async () => {
    const { tools, merge, marjoram, hazel, alder, barnaby, strangeCoordinator, stays, choir } =
      await openTwins();
    await merge();
    expect(await listMerges(tools, marjoram, { activityId: choir })).toEqual([]);
    for (const outsider of [hazel, alder, barnaby, strangeCoordinator]) {
      await expect(listMerges(tools, outsider, { activityId: stays })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
  });
});
