import { describe, expect, it } from 'vitest';

import { changeGap, markGapsTold, sayMeToo } from '#server/gaps/index.ts';
import { makeGapSource } from '#server/gaps/make-gap-source.ts';
import { addAllotment } from '#test/activities/support/open-board.ts';
import { logChoir, openGaps } from './support/open-gaps.ts';

async function openFilledGap() {
  const gaps = await openGaps();
  const { tools, rowan, marjoram } = gaps;
  const gapId = await logChoir(gaps);
  await sayMeToo(tools, rowan, { gapId });
  const activityId = await addAllotment(gaps);
  const fill = () => changeGap(tools, marjoram, { gapId, state: 'closed', activityId });
  return { ...gaps, gapId, fill, source: makeGapSource(tools) };
}

describe('a gap that is filled', () => {
  it('is to be told once to each who said “me too”, with the write that fills it', async () => {
    const { source, fill, hazel, rowan, gapId } = await openFilledGap();
    expect(await source.listUntold(10)).toEqual([]);
    await fill();
    const untold = await source.listUntold(10);
    const concerns = untold.flatMap((one) => one.concerns);
    expect(concerns.map(({ personId }) => personId).toSorted()).toEqual(
      [hazel.personId, rowan.personId].toSorted(),
    );
    expect(concerns[0]).toMatchObject({ kind: 'gapFilled', subjectId: gapId });
    await source.markTold(untold);
    expect(await source.listUntold(10)).toEqual([]);
  });

  it('that is opened again is to be told to nobody, and filled anew once more', async () => {
    const { source, fill, tools, marjoram, gapId, clock } = await openFilledGap();
    await fill();
    const untold = await source.listUntold(10);
    await changeGap(tools, marjoram, { gapId, state: 'open' });
    expect(await source.listUntold(10)).toEqual([]);
    clock.forward({ days: 1 });
    await fill();
    // A telling that was under way meanwhile wipes nothing of the new one.
    await source.markTold(untold);
    expect(await source.listUntold(10)).toHaveLength(2);
  });

  it('stands for those who named it as long as it is filled, and is seen on its page', async () => {
    const { source, fill, tools, hazel, marjoram, gapId, fenwold } = await openFilledGap();
    const ask = ({ personId }: { personId: string }) =>
      source.findStanding(fenwold.countyId, [
        { personId, kind: 'gapFilled', subjectId: gapId, thingId: gapId },
      ]);
    await fill();
    expect(await ask(hazel)).toEqual([{ path: `/gaps/${gapId}`, isSeen: false, where: 'Ambry' }]);
    expect(await ask(marjoram)).toEqual([null]);
    await markGapsTold(tools, hazel, { gapIds: [gapId] });
    expect(await ask(hazel)).toMatchObject([{ isSeen: true }]);
    await changeGap(tools, marjoram, { gapId, state: 'open' });
    expect(await ask(hazel)).toEqual([null]);
  });
});
