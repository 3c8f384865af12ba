import { describe, expect, it } from 'vitest';

import { changeGap, listFilledGaps, sayMeToo, takeBackMeToo } from '#server/gaps/index.ts';
import { addAllotment } from '#test/activities/support/open-board.ts';
import { logChoir, openGaps } from './support/open-gaps.ts';

describe('the gaps that were filled', () => {
  it('are told to everybody who said "me too", and to nobody else', async () => {
    const gaps = await openGaps();
    const { tools, hazel, rowan, marjoram, barnaby, stranger } = gaps;
    const linnet = await gaps.fenwold.addPerson('Linnet Bower', ['linkWorker', gaps.teasel]);
    const gapId = await logChoir(gaps);
    await sayMeToo(tools, rowan, { gapId });
    expect(await listFilledGaps(tools, rowan)).toEqual([]);
    const activityId = await addAllotment(gaps);
    await changeGap(tools, marjoram, { gapId, state: 'closed', activityId });
    const filled = {
      ...{ gapId, need: 'music', place: 'Ambry' },
      activity: { id: activityId, name: 'Loosestrife allotment mornings' },
    };
    for (const voice of [hazel, rowan]) {
      expect(await listFilledGaps(tools, voice)).toEqual([filled]);
    }
    for (const other of [linnet, marjoram, barnaby, stranger]) {
      expect(await listFilledGaps(tools, other)).toEqual([]);
    }
    await takeBackMeToo(tools, rowan, { gapId });
    expect(await listFilledGaps(tools, rowan)).toEqual([]);
  });

  it('are not told to whoever closed it, nor as long as it is only worked on', async () => {
    const gaps = await openGaps();
    const { tools, hazel, marjoram, teasel, fenwold } = gaps;
    const both = await fenwold.addPerson(
      'Bryony Fold',
      ['linkWorker', teasel],
      ['coordinator', null],
    );
    const gapId = await logChoir(gaps);
    await sayMeToo(tools, both, { gapId });
    await changeGap(tools, marjoram, { gapId, state: 'workedOn' });
    expect(await listFilledGaps(tools, hazel)).toEqual([]);
    const activityId = await addAllotment(gaps);
    await changeGap(tools, both, { gapId, state: 'closed', activityId });
    expect(await listFilledGaps(tools, both)).toEqual([]);
    expect(await listFilledGaps(tools, hazel)).toHaveLength(1);
  });

  it('are a few at once, the newest first', async () => {
    const gaps = await openGaps();
    const activityId = await addAllotment(gaps);
    const ids: string[] = [];
    for (const place of ['Ambry', 'Thornby', 'Quillbeck', 'Marram']) {
      const gapId = await logChoir(gaps, { place });
      gaps.clock.forward({ minutes: 1 });
      await changeGap(gaps.tools, gaps.marjoram, { gapId, state: 'closed', activityId });
      ids.unshift(gapId);
    }
    const told = await listFilledGaps(gaps.tools, gaps.hazel);
    expect(told.map(({ gapId }) => gapId)).toEqual(ids.slice(0, 3));
  });
});
