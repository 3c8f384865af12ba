import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';

import type { Actor } from '#server/accounts/contract.ts';
import { findWearer } from '#server/accounts/find-wearer.ts';
import { changeGap, listFilledGaps, markGapsTold, sayMeToo } from '#server/gaps/index.ts';
import { addAllotment } from '#test/activities/support/open-board.ts';
import { logChoir, openGaps } from './support/open-gaps.ts';

const hasNews = async ({ personId }: Actor) =>
  (await findWearer(new mongoose.Types.ObjectId(personId)))?.hasGapNews;

describe('having seen that a gap is filled', () => {
  it('it is told no more, to me and not for others', async () => {
    const gaps = await openGaps();
    const { tools, hazel, rowan, marjoram } = gaps;
    const activityId = await addAllotment(gaps);
    const ids: string[] = [];
    for (const place of ['Ambry', 'Thornby']) {
      const gapId = await logChoir(gaps, { place });
      await sayMeToo(tools, rowan, { gapId });
      await changeGap(tools, marjoram, { gapId, state: 'closed', activityId });
      ids.push(gapId);
    }
    const [one = '', other = ''] = ids;
    await markGapsTold(tools, hazel, { gapIds: [one, 'x', '0'.repeat(24)] });
    await markGapsTold(tools, hazel, { gapIds: one });
    expect((await listFilledGaps(tools, hazel)).map(({ gapId }) => gapId)).toEqual([other]);
    expect(await listFilledGaps(tools, rowan)).toHaveLength(2);
    expect(await hasNews(hazel)).toBe(true);
    await markGapsTold(tools, hazel, { gapIds: other });
    expect(await hasNews(hazel)).toBeUndefined();
    expect(await hasNews(rowan)).toBe(true);
    expect(await hasNews(marjoram)).toBeUndefined();
  });

  it('before it is filled says nothing', async () => {
    const gaps = await openGaps();
    const { tools, hazel, marjoram } = gaps;
    const gapId = await logChoir(gaps);
    await markGapsTold(tools, hazel, { gapIds: gapId });
    const activityId = await addAllotment(gaps);
    await changeGap(tools, marjoram, { gapId, state: 'closed', activityId });
    expect(await listFilledGaps(tools, hazel)).toHaveLength(1);
  });

  it('is not for activity providers, and reads no shapes that no page sends', async () => {
    const { tools, hazel, barnaby } = await openGaps();
    const gapIds = ['0'.repeat(24)];
    await expect(markGapsTold(tools, barnaby, { gapIds })).rejects.toMatchObject({
      code: 'notFound',
    });
    for (const wrong of [{ $ne: '' }, [{ $gt: '' }], undefined]) {
      await expect(markGapsTold(tools, hazel, { gapIds: wrong })).rejects.toMatchObject({
        code: 'invalidInput',
      });
    }
  });
});
