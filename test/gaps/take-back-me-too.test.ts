import { describe, expect, it } from 'vitest';

import { changeGap, getGap, sayMeToo, takeBackMeToo } from '#server/gaps/index.ts';
import { countVoices, logChoir, openGaps } from './support/open-gaps.ts';

describe('taking "me too" back', () => {
  it('counts one less; whoever logged it can as well', async () => {
    const gaps = await openGaps();
    const { tools, hazel, rowan } = gaps;
    const gapId = await logChoir(gaps);
    await sayMeToo(tools, rowan, { gapId });
    expect(await takeBackMeToo(tools, hazel, { gapId })).toEqual({ gapId, isGone: false });
    expect((await getGap(tools, hazel, { gapId })).gap).toMatchObject({ seenBy: 1, isMine: false });
    await takeBackMeToo(tools, hazel, { gapId });
    expect(await countVoices(gapId)).toEqual({ said: 1, kept: 1 });
  });

  it('by the last one takes the gap away, unless a coordinator has taken it up', async () => {
    const gaps = await openGaps();
    const { tools, hazel, marjoram } = gaps;
    const gapId = await logChoir(gaps);
    expect(await takeBackMeToo(tools, hazel, { gapId })).toEqual({ gapId, isGone: true });
    await expect(getGap(tools, hazel, { gapId })).rejects.toMatchObject({ code: 'notFound' });
    expect(await countVoices(gapId)).toEqual({ said: null, kept: 0 });

    const other = await logChoir(gaps);
    await changeGap(tools, marjoram, { gapId: other, state: 'workedOn' });
    await takeBackMeToo(tools, hazel, { gapId: other });
    expect(await countVoices(other)).toEqual({ said: 0, kept: 0 });
    expect(gaps.announced.at(-1)).toMatchObject({ view: { gapId: other } });
  });

  it('while another says it leaves the right number', async () => {
    const gaps = await openGaps();
    const { tools, hazel, rowan } = gaps;
    const gapId = await logChoir(gaps);
    await Promise.allSettled([
      takeBackMeToo(tools, hazel, { gapId }),
      sayMeToo(tools, rowan, { gapId }),
    ]);
    const { said, kept } = await countVoices(gapId);
    expect(said ?? 0).toBe(kept);
  });

  it('is for link workers of the county', async () => {
    const gaps = await openGaps();
    const { tools, marjoram, barnaby, stranger } = gaps;
    const gapId = await logChoir(gaps);
    await expect(takeBackMeToo(tools, marjoram, { gapId })).rejects.toMatchObject({
      code: 'notPermitted',
    });
    for (const outsider of [barnaby, stranger]) {
      await expect(takeBackMeToo(tools, outsider, { gapId })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    expect(await countVoices(gapId)).toEqual({ said: 1, kept: 1 });
  });
});
