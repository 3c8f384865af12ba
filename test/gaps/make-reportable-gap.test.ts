import { describe, expect, it } from 'vitest';

import {
  changeGap,
  getGap,
  listGaps,
  listSimilarGaps,
  logGap,
  makeReportableGap,
  sayMeToo,
} from '#server/gaps/index.ts';
import { addAllotment } from '#test/activities/support/open-board.ts';
import { profiled } from '#test/support/profiled.ts';
import { gapForm, logChoir, openGaps } from './support/open-gaps.ts';

async function openReported() {
  const gaps = await openGaps();
  const gapId = await logChoir(gaps);
  const place = { countyId: gaps.fenwold.countyId, thingId: gapId };
  gaps.announced.length = 0;
  return { ...gaps, gapId, place, reportable: makeReportableGap(gaps.tools) };
}

const notThere = { code: 'notFound' };

describe('a gap in the hands of moderators', () => {
  it('is found by all who see it and nobody else, and nobody learns who logged it', async () => {
    const reported = await openReported();
    const { rowan, marjoram, teazle, hazel, barnaby, stranger } = reported;
    const { gapId, place, reportable } = reported;
    for (const reader of [rowan, marjoram, teazle]) {
      expect(await reportable.find(reader, gapId)).toMatchObject({
        ...{ authorId: null, title: 'Ambry. There is none.', path: `/gaps/${gapId}` },
      });
    }
    for (const outsider of [barnaby, stranger]) {
      await expect(reportable.find(outsider, gapId)).rejects.toMatchObject(notThere);
    }
    const shown = await reportable.show(place);
    expect(shown).toMatchObject({ authorId: null, state: 'standing', around: [] });
    expect(JSON.stringify(shown)).not.toContain(hazel.personId);
    expect(await reportable.listConcerned(place)).toEqual([]);
  });

  it('is hidden live from all but moderators, counts no more, and comes back as it stood', async () => {
    const reported = await openReported();
    const { tools, announced, hazel, rowan, marjoram, alder, gapId, place, reportable } = reported;
    await changeGap(tools, marjoram, { gapId, state: 'workedOn' });
    await sayMeToo(tools, rowan, { gapId });
    const before = await listGaps(tools, rowan);
    announced.length = 0;
    await reportable.hide({ ...place, rule: 'kind' });
    await reportable.hide({ ...place, rule: 'kind' });
    expect(announced.map(({ event }) => event)).toEqual(['gap.changed']);
    for (const reader of [hazel, rowan, marjoram]) {
      const { gaps, total, facets } = await listGaps(tools, reader);
      expect([gaps, total]).toEqual([[], 0]);
      expect(facets).toEqual({ need: {}, town: {}, kind: {}, state: {} });
    }
    expect(await listSimilarGaps(tools, rowan, { need: 'music', place: 'Ambry' })).toEqual([]);
    for (const work of [
      () => getGap(tools, hazel, { gapId }),
      () => sayMeToo(tools, rowan, { gapId }),
      () => reportable.find(rowan, gapId),
      () => reportable.find(marjoram, gapId),
    ]) {
      await expect(work()).rejects.toMatchObject(notThere);
    }
    for (const moderator of [marjoram, alder]) {
      expect(await getGap(tools, moderator, { gapId })).toMatchObject({
        ...{ gap: { isHidden: true, state: 'workedOn' }, mayChange: false, mayReport: false },
      });
    }
    await expect(changeGap(tools, marjoram, { gapId, state: 'open' })).rejects.toMatchObject({
      code: 'notPermitted',
    });
    await reportable.restore(place);
    await reportable.restore(place);
    expect(announced).toHaveLength(2);
    expect(await listGaps(tools, rowan)).toEqual(before);
  });

  it('keeps nobody from logging the same anew; put back, both are there', async () => {
    const { tools, rowan, gapId, place, reportable } = await openReported();
    await reportable.hide({ ...place, rule: 'kind' });
    const anew = await logGap(tools, rowan, gapForm());
    expect(anew.wasThere).toBe(false);
    await reportable.restore(place);
    const { gaps } = await listGaps(tools, rowan);
    expect(gaps.map(({ id }) => id).toSorted()).toEqual([gapId, anew.gapId].toSorted());
  });

  it('that was filled comes back filled', async () => {
    const reported = await openReported();
    const { tools, marjoram, gapId, place, reportable } = reported;
    const activityId = await addAllotment(reported);
    await changeGap(tools, marjoram, { gapId, state: 'closed', activityId });
    await reportable.hide({ ...place, rule: 'kind' });
    await reportable.restore(place);
    expect((await getGap(tools, marjoram, { gapId })).gap).toMatchObject({
      ...{ state: 'closed', isHidden: false, closedBy: { id: activityId } },
    });
  });

  it('can be reported by everybody but the one who alone has said so', async () => {
    const { tools, hazel, rowan, gapId } = await openReported();
    expect((await getGap(tools, hazel, { gapId })).mayReport).toBe(false);
    expect((await getGap(tools, rowan, { gapId })).mayReport).toBe(true);
    await sayMeToo(tools, rowan, { gapId });
    expect((await getGap(tools, hazel, { gapId })).mayReport).toBe(true);
  });

  it('of another county is not there, and every query is by an index', async () => {
    const { wealdshire, place, reportable } = await openReported();
    const elsewhere = { ...place, countyId: wealdshire.countyId };
    expect(await reportable.show(elsewhere)).toBeNull();
    expect(await reportable.show({ ...place, thingId: 'nothing' })).toBeNull();
    await reportable.hide({ ...elsewhere, rule: 'kind' });
    expect(await reportable.show(place)).toMatchObject({ state: 'standing' });
    const asked = await profiled(async () => {
      await reportable.hide({ ...place, rule: 'kind' });
      await reportable.restore(place);
    });
    const plans = asked.filter(({ ns }) => ns.endsWith('.gaps'));
    for (const { planSummary } of plans) expect(planSummary).toMatch(/IXSCAN|IDHACK/);
    expect(plans.length).toBeGreaterThan(2);
  });
});
