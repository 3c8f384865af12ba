import { describe, expect, it } from 'vitest';

import { withdrawActivity } from '#server/activities/index.ts';
import { changeGap, getGap, listFilledGaps, logGap, sayMeToo } from '#server/gaps/index.ts';
import { addAllotment } from '#test/activities/support/open-board.ts';
import { gapForm, logChoir, openGaps } from './support/open-gaps.ts';

describe('how a gap stands', () => {
  it('a coordinator says that it is worked on, and is named with it', async () => {
    const gaps = await openGaps();
    const { tools, marjoram, hazel } = gaps;
    const gapId = await logChoir(gaps);
    gaps.clock.forward({ minutes: 1 });
    await changeGap(tools, marjoram, { gapId, state: 'workedOn' });
    const { gap } = await getGap(tools, hazel, { gapId });
    expect(gap).toMatchObject({
      state: 'workedOn',
      stateSaid: { at: gaps.clock.now().toISOString(), by: 'Marjoram Stile' },
      closedBy: null,
    });
    expect(gaps.announced.at(-1)).toMatchObject({ event: 'gap.changed', view: { gapId } });
  });

  it('is closed by an activity of the county, and by nothing else', async () => {
    const gaps = await openGaps();
    const { tools, marjoram, strangeCoordinator } = gaps;
    const gapId = await logChoir(gaps);
    const activityId = await addAllotment(gaps);
    const gone = await addAllotment(gaps, { name: 'Gone' });
    await withdrawActivity(tools, marjoram, { activityId: gone });
    for (const wrong of ['', undefined, 'x', '0'.repeat(24), gone]) {
      const refused = changeGap(tools, marjoram, { gapId, state: 'closed', activityId: wrong });
      await expect(refused).rejects.toMatchObject({ code: 'invalidInput' });
      await expect(refused).rejects.toHaveProperty('fields.activityId');
    }
    const { gapId: far } = await logGap(tools, gaps.stranger, gapForm());
    await expect(
      changeGap(tools, strangeCoordinator, { gapId: far, state: 'closed', activityId }),
    ).rejects.toHaveProperty('fields.activityId');
    await changeGap(tools, marjoram, { gapId, state: 'closed', activityId });
    expect((await getGap(tools, gaps.hazel, { gapId })).gap).toMatchObject({
      state: 'closed',
      closedBy: { id: activityId, name: 'Loosestrife allotment mornings' },
    });
  });

  it('said again changes nothing, and nobody is told twice', async () => {
    const gaps = await openGaps();
    const { tools, marjoram } = gaps;
    const gapId = await logChoir(gaps);
    const closing = { gapId, state: 'closed', activityId: await addAllotment(gaps) };
    await changeGap(tools, marjoram, closing);
    const heard = gaps.announced.length;
    gaps.clock.forward({ minutes: 1 });
    await changeGap(tools, marjoram, closing);
    expect(gaps.announced).toHaveLength(heard);
  });

  it('opened again, nobody is told any more that it was filled', async () => {
    const gaps = await openGaps();
    const { tools, marjoram, hazel } = gaps;
    const gapId = await logChoir(gaps);
    const activityId = await addAllotment(gaps);
    await changeGap(tools, marjoram, { gapId, state: 'closed', activityId });
    expect(await listFilledGaps(tools, hazel)).toHaveLength(1);
    await changeGap(tools, marjoram, { gapId, state: 'open' });
    expect(await listFilledGaps(tools, hazel)).toEqual([]);
    await sayMeToo(tools, gaps.rowan, { gapId });
    expect((await getGap(tools, hazel, { gapId })).gap).toMatchObject({
      ...{ state: 'open', seenBy: 2, closedBy: null },
    });
  });

  it('is not opened again beside the same one that was logged since', async () => {
    const gaps = await openGaps();
    const { tools, marjoram } = gaps;
    const gapId = await logChoir(gaps);
    const activityId = await addAllotment(gaps);
    await changeGap(tools, marjoram, { gapId, state: 'closed', activityId });
    await logChoir(gaps);
    await expect(changeGap(tools, marjoram, { gapId, state: 'open' })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await getGap(tools, marjoram, { gapId })).gap.state).toBe('closed');
  });

  it('is said by coordinators of the county only', async () => {
    const gaps = await openGaps();
    const { tools, hazel, teazle, alder, barnaby, strangeCoordinator } = gaps;
    const gapId = await logChoir(gaps);
    for (const reader of [hazel, teazle, alder]) {
      await expect(changeGap(tools, reader, { gapId, state: 'workedOn' })).rejects.toMatchObject({
        code: 'notPermitted',
      });
    }
    for (const outsider of [barnaby, strangeCoordinator]) {
      await expect(changeGap(tools, outsider, { gapId, state: 'workedOn' })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    await expect(changeGap(tools, gaps.marjoram, { gapId, state: 'lost' })).rejects.toMatchObject({
      fields: { state: 'Choose how it stands.' },
    });
    expect((await getGap(tools, hazel, { gapId })).gap.state).toBe('open');
  });
});
