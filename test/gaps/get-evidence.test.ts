import { describe, expect, it } from 'vitest';

import type { Actor } from '#server/accounts/contract.ts';
import { fillEvidence } from '#server/gaps/fill-evidence.ts';
import { GapEvidence } from '#server/gaps/gap-evidence.model.ts';
import { GapVoice } from '#server/gaps/gap-voice.model.ts';
import { getEvidence, logGap, takeBackMeToo } from '#server/gaps/index.ts';
import { gapForm, logChoir, openGaps, type Gaps } from './support/open-gaps.ts';

/** So many link workers more. */
const workers = (gaps: Gaps, howMany: number) =>
  Promise.all(
    Array.from({ length: howMany }, (_one, index) =>
      gaps.fenwold.addPerson(`Worker ${index}`, ['linkWorker', gaps.teasel]),
    ),
  );

const logAll = (gaps: Gaps, people: readonly Actor[], overrides: Record<string, unknown> = {}) =>
  Promise.all(people.map((person) => logGap(gaps.tools, person, gapForm(overrides))));

/** How many people stand in the evidence, whatever may be shown of it. */
const counted = async () => {
  const records = await GapEvidence.find().sort({ quarter: 1, townKey: 1, need: 1 }).lean();
  return records.map(({ quarter, place, need, people }) => [quarter, place, need, people]);
};

describe('evidence of what is missing', () => {
  it('counts link workers by place and need, where five or more say so', async () => {
    const gaps = await openGaps();
    const { tools, hazel, rowan, marjoram } = gaps;
    const people = [hazel, rowan, ...(await workers(gaps, 3))];
    await logAll(gaps, people);
    await logAll(gaps, people.slice(0, 4), { need: 'food', place: 'Wick St Bride' });
    expect(await getEvidence(tools, marjoram)).toEqual({
      quarter: '2026-Q4',
      from: '2026-10-01',
      until: '2026-12-31',
      isOver: false,
      quarters: ['2026-Q4', '2026-Q3', '2026-Q2', '2026-Q1', '2025-Q4'],
      needs: ['music', 'food'],
      rows: [
        { place: 'Ambry', figures: [5, null], total: 5 },
        { place: 'Wick St Bride', figures: [null, null], total: null },
      ],
      totals: [5, null],
      total: 5,
    });
    const kept = JSON.stringify(await GapEvidence.find().lean());
    for (const { personId } of people) expect(kept).not.toContain(personId);
  });

  it('counts each person once for a need in a place, however many of its gaps they name', async () => {
    const gaps = await openGaps();
    const everybody = [gaps.hazel, gaps.rowan, ...(await workers(gaps, 8))];
    // All at one moment, into two gaps of which neither is there yet.
    const kinds = ['none', 'wait'];
    await Promise.all(kinds.map((kind) => logAll(gaps, everybody, { kind, place: 'AMBRY' })));
    expect(await counted()).toEqual([['2026-Q4', 'AMBRY', 'music', 10]]);
  });

  it('is that of the quarter in which it was said', async () => {
    const gaps = await openGaps();
    gaps.clock.moveTo('2026-09-30T22:00:00.000Z');
    await logChoir(gaps);
    gaps.clock.moveTo('2026-09-30T23:30:00.000Z');
    await logAll(gaps, [gaps.rowan]);
    expect(await counted()).toEqual([
      ['2026-Q3', 'Ambry', 'music', 1],
      ['2026-Q4', 'Ambry', 'music', 1],
    ]);
    const before = await getEvidence(gaps.tools, gaps.marjoram, { quarter: '2026-Q3' });
    expect(before).toMatchObject({ quarter: '2026-Q3', isOver: true, needs: ['music'] });
    const unknown = await getEvidence(gaps.tools, gaps.marjoram, { quarter: '1999-Q1' });
    expect(unknown.quarter).toBe('2026-Q4');
  });

  it('is less by what was taken back, unless the same is said of another gap there', async () => {
    const gaps = await openGaps();
    const { tools, hazel } = gaps;
    const none = await logChoir(gaps);
    const wait = await logChoir(gaps, { kind: 'wait' });
    await takeBackMeToo(tools, hazel, { gapId: none });
    expect(await counted()).toEqual([['2026-Q4', 'Ambry', 'music', 1]]);
    await takeBackMeToo(tools, hazel, { gapId: wait });
    expect(await counted()).toEqual([]);
  });

  it('is for those who see the gaps of the county, and of their own alone', async () => {
    const gaps = await openGaps();
    const { tools, hazel, teazle, alder, marjoram, barnaby, stranger } = gaps;
    await logAll(gaps, [hazel, ...(await workers(gaps, 5))]);
    for (const reader of [hazel, teazle, alder, marjoram]) {
      expect((await getEvidence(tools, reader)).total).toBe(6);
    }
    await expect(getEvidence(tools, barnaby)).rejects.toMatchObject({ code: 'notFound' });
    expect((await getEvidence(tools, stranger)).rows).toEqual([]);
  });

  it('counts what an older version has kept, once, each in its own quarter', async () => {
    const gaps = await openGaps();
    gaps.clock.moveTo('2026-08-01T09:00:00.000Z');
    await logChoir(gaps);
    gaps.clock.moveTo('2026-10-07T09:00:00.000Z');
    await logAll(gaps, [gaps.rowan, ...(await workers(gaps, 4))]);
    const asSaid = await counted();
    expect(asSaid.map(([quarter, , , people]) => [quarter, people])).toEqual([
      ['2026-Q3', 1],
      ['2026-Q4', 5],
    ]);
    await GapEvidence.deleteMany({});
    await GapVoice.updateMany({}, { $unset: { evidenceKey: '' } });
    for (const _round of [1, 2]) await fillEvidence(() => Promise.resolve());
    expect(await counted()).toEqual(asSaid);
  });
});
