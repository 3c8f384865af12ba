import { describe, expect, it } from 'vitest';

import { changeGap, listSimilarGaps } from '#server/gaps/index.ts';
import { addAllotment } from '#test/activities/support/open-board.ts';
import { logChoir, openGaps } from './support/open-gaps.ts';

async function openWithFour() {
  const gaps = await openGaps();
  const of = (need: string, place: string, kind = 'none') => logChoir(gaps, { need, place, kind });
  const ids = {
    fullChoir: await of('music', 'Ambry', 'full'),
    shed: await of('making', 'Ambry'),
    farChoir: await of('music', 'Thornby'),
    lunch: await of('food', 'Quillbeck'),
  };
  return { ...gaps, ids };
}

describe('gaps like the one about to be logged', () => {
  it('are those of the same need and town first, then of the town, then of the need', async () => {
    const { tools, rowan, ids } = await openWithFour();
    const list = async (asked: Record<string, unknown>) =>
      (await listSimilarGaps(tools, rowan, asked)).map(({ id }) => id);
    expect(await list({ need: 'music', place: 'ambry' })).toEqual([
      ids.fullChoir,
      ids.shed,
      ids.farChoir,
    ]);
    expect(await list({ place: 'Quillbeck' })).toEqual([ids.lunch]);
    expect(await list({ need: 'music' })).toEqual([ids.farChoir, ids.fullChoir]);
    expect(await list({})).toEqual([]);
    expect(await list({ need: { $ne: '' }, place: ['x'] })).toEqual([]);
  });

  it('are not filled ones, not too many, and none of another county', async () => {
    const { ids, ...gaps } = await openWithFour();
    const { tools, rowan, stranger, marjoram } = gaps;
    const activityId = await addAllotment(gaps);
    await changeGap(tools, marjoram, { gapId: ids.lunch, state: 'closed', activityId });
    expect(await listSimilarGaps(tools, rowan, { place: 'Quillbeck' })).toEqual([]);
    expect(await listSimilarGaps(tools, stranger, { need: 'music', place: 'Ambry' })).toEqual([]);
    for (const kind of ['tooFar', 'tooDear', 'wait', 'none']) {
      await logChoir(gaps, { kind });
    }
    expect(await listSimilarGaps(tools, rowan, { need: 'music', place: 'Ambry' })).toHaveLength(3);
  });

  it('are not there for activity providers', async () => {
    const { tools, barnaby } = await openGaps();
    await expect(listSimilarGaps(tools, barnaby, { need: 'music' })).rejects.toMatchObject({
      code: 'notFound',
    });
  });
});
