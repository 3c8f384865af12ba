import { describe, expect, it } from 'vitest';

import { changeGap, listGaps, sayMeToo } from '#server/gaps/index.ts';
import { addAllotment } from '#test/activities/support/open-board.ts';
import { logChoir, openGaps, type Gaps } from './support/open-gaps.ts';

/** Three that are open, one that is worked on, and one that is filled. */
async function fill(gaps: Gaps) {
  const ids: string[] = [];
  for (const [need, place, kind] of [
    ['music', 'Ambry', 'none'],
    ['music', 'Thornby', 'full'],
    ['food', 'ambry', 'none'],
    ['making', 'Ambry', 'tooFar'],
    ['grief', 'Quillbeck', 'wait'],
  ]) {
    ids.push(await logChoir(gaps, { need, place, kind }));
    gaps.clock.forward({ minutes: 1 });
  }
  const [choir = '', , , shed = '', grief = ''] = ids;
  const { tools, marjoram } = gaps;
  await changeGap(tools, marjoram, { gapId: shed, state: 'workedOn' });
  const activityId = await addAllotment(gaps);
  await changeGap(tools, marjoram, { gapId: grief, state: 'closed', activityId });
  return { ids, choir, grief };
}

describe('the list of what is missing', () => {
  it('is newest first; what is filled is there when it is asked for', async () => {
    const gaps = await openGaps();
    const { ids, grief } = await fill(gaps);
    const list = await listGaps(gaps.tools, gaps.hazel);
    expect(list.gaps.map(({ id }) => id)).toEqual(ids.slice(0, 4).reverse());
    expect(list).toMatchObject({ total: 4, next: null, maySay: true });
    const filled = await listGaps(gaps.tools, gaps.hazel, { state: 'closed' });
    expect(filled.gaps.map(({ id }) => id)).toEqual([grief]);
    expect(filled.total).toBe(1);
  });

  it('counts for every filter how many it leaves beside the others', async () => {
    const gaps = await openGaps();
    await fill(gaps);
    const { tools, hazel } = gaps;
    expect((await listGaps(tools, hazel)).facets).toEqual({
      need: { music: 2, food: 1, making: 1 },
      town: { Ambry: 3, Thornby: 1 },
      kind: { none: 2, full: 1, tooFar: 1 },
      state: { open: 3, workedOn: 1, closed: 1 },
    });
    const chosen = await listGaps(tools, hazel, { need: 'music', town: 'AMBRY' });
    expect(chosen.total).toBe(1);
    expect(chosen.facets).toEqual({
      need: { music: 1, food: 1, making: 1 },
      town: { Ambry: 1, Thornby: 1 },
      kind: { none: 1 },
      state: { open: 1 },
    });
    for (const [name, counts] of Object.entries(chosen.facets)) {
      for (const [value, count] of Object.entries(counts as Record<string, number>)) {
        const filters = { need: 'music', town: 'AMBRY', [name]: value };
        expect((await listGaps(tools, hazel, filters)).total, `${name} ${value}`).toBe(count);
      }
    }
  });

  it('leaves out filters that nobody knows, and refuses none', async () => {
    const gaps = await openGaps();
    await fill(gaps);
    const odd = { need: 'choir', kind: ['none'], state: { $ne: '' }, town: 7, after: 'x' };
    expect(await listGaps(gaps.tools, gaps.hazel, odd)).toMatchObject({
      ...{ total: 4, filters: { need: '', kind: '', state: '', town: '' } },
    });
  });

  it('says which are mine, and of the others only how many say so', async () => {
    const gaps = await openGaps();
    const { choir } = await fill(gaps);
    await sayMeToo(gaps.tools, gaps.rowan, { gapId: choir });
    const { gaps: shown } = await listGaps(gaps.tools, gaps.rowan, { need: 'music' });
    expect(shown).toMatchObject([
      { place: 'Thornby', seenBy: 1, isMine: false },
      { place: 'Ambry', seenBy: 2, isMine: true },
    ]);
    expect(JSON.stringify(shown)).not.toMatch(/Hazel|Rowan/);
  });

  it('comes in pages of twenty, each gap once, also where many are of one moment', async () => {
    const gaps = await openGaps();
    for (let number = 1; number <= 45; number += 1) {
      await logChoir(gaps, { place: `Town ${number}` });
      if (number % 15 === 0) gaps.clock.forward({ minutes: 1 });
    }
    const seen: string[] = [];
    let after = '';
    const sizes: number[] = [];
    do {
      const page = await listGaps(gaps.tools, gaps.hazel, { after });
      seen.push(...page.gaps.map(({ id }) => id));
      sizes.push(page.gaps.length);
      after = page.next ?? '';
    } while (after !== '');
    expect(sizes).toEqual([20, 20, 5]);
    expect(new Set(seen).size).toBe(45);
  });

  it('is that of the own county, and not there for activity providers', async () => {
    const gaps = await openGaps();
    await fill(gaps);
    const { tools, barnaby, stranger, marjoram } = gaps;
    expect(await listGaps(tools, stranger)).toMatchObject({ gaps: [], total: 0 });
    expect(await listGaps(tools, marjoram)).toMatchObject({ total: 4, maySay: false });
    await expect(listGaps(tools, barnaby)).rejects.toMatchObject({ code: 'notFound' });
  });
});
