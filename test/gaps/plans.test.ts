import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';

import { GapVoice } from '#server/gaps/gap-voice.model.ts';
import { Gap } from '#server/gaps/gap.model.ts';
import {
  changeGap,
  followMemberships,
  getEvidence,
  getGap,
  listFilledGaps,
  listGaps,
  listSimilarGaps,
  logGap,
  markGapsTold,
  sayMeToo,
  takeBackMeToo,
} from '#server/gaps/index.ts';
import { inTransaction } from '#server/lib/database/transaction.ts';
import { addAllotment } from '#test/activities/support/open-board.ts';
import { profiled, type Profiled } from '#test/support/profiled.ts';
import { gapForm, logChoir, openGaps, type Gaps } from './support/open-gaps.ts';

/** What the database was asked about gaps and voices meanwhile. */
async function profile(work: () => Promise<unknown>): Promise<Profiled[]> {
  const entries = await profiled(work);
  return entries.filter(({ ns, planSummary }) => /\.gap/.test(ns) && planSummary !== undefined);
}

/** Thirty gaps by Hazel, many filled ones, and as many of another county, with their voices. */
async function fill(gaps: Gaps): Promise<string> {
  const gapId = await logChoir(gaps);
  for (let number = 1; number < 30; number += 1) {
    gaps.clock.forward({ minutes: 1 });
    const need = number % 3 === 0 ? 'food' : 'music';
    await logChoir(gaps, { need, place: number % 5 === 0 ? 'Thornby' : `Town ${number}` });
  }
  const { openKey: _key, ...pattern } = (await Gap.findById(gapId).lean()) ?? {};
  const voice = await GapVoice.findOne({ gapId }).lean();
  const many = (others: Record<string, unknown>) =>
    Array.from({ length: 400 }, (_one, index) => ({
      ...pattern,
      _id: new mongoose.Types.ObjectId(),
      loggedAt: new Date(gaps.clock.now().getTime() - index * 1_000),
      ...others,
    }));
  const closedBy = { id: '0'.repeat(24), name: 'Another' };
  const filled = many({ state: 'closed', closedBy });
  await Gap.insertMany([...filled, ...many({ countyId: gaps.wealdshire.countyId })]);
  const { clientId: _clientId, ...said } = voice ?? {};
  await GapVoice.insertMany(
    filled.map(({ _id }) => {
      const personId = new mongoose.Types.ObjectId();
      return { ...said, _id: new mongoose.Types.ObjectId(), gapId: _id, personId };
    }),
  );
  return gapId;
}

describe('the queries of gaps', () => {
  it('read by an index, and little more than they give', async () => {
    const gaps = await openGaps();
    const { tools, hazel, rowan, marjoram } = gaps;
    const gapId = await fill(gaps);
    const activityId = await addAllotment(gaps);
    const works: [string, () => Promise<unknown>][] = [
      ['listGaps', () => listGaps(tools, hazel)],
      ['listGaps of a need', () => listGaps(tools, hazel, { need: 'food' })],
      ['listGaps of a town', () => listGaps(tools, hazel, { town: 'Thornby' })],
      ['listGaps, filled', () => listGaps(tools, hazel, { state: 'closed' })],
      ['listSimilarGaps', () => listSimilarGaps(tools, hazel, { need: 'food', place: 'Thornby' })],
      ['getEvidence', () => getEvidence(tools, marjoram)],
      ['getGap', () => getGap(tools, hazel, { gapId })],
      ['logGap', () => logGap(tools, rowan, gapForm({ place: 'Quillbeck' }))],
      ['sayMeToo', () => sayMeToo(tools, rowan, { gapId })],
      ['takeBackMeToo', () => takeBackMeToo(tools, rowan, { gapId })],
      ['changeGap', () => changeGap(tools, marjoram, { gapId, state: 'closed', activityId })],
      ['listFilledGaps', () => listFilledGaps(tools, hazel)],
      ['markGapsTold', () => markGapsTold(tools, hazel, { gapIds: [gapId] })],
    ];
    for (const [name, work] of works) {
      const entries = await profile(work);
      expect(entries.length, name).toBeGreaterThan(0);
      for (const { ns, planSummary, docsExamined = 0, nreturned, nModified } of entries) {
        const what = `${name}: ${ns} ${planSummary ?? ''}`;
        expect(planSummary, what).not.toContain('COLLSCAN');
        expect(docsExamined, what).toBeLessThanOrEqual(
          2 * Math.max(nreturned ?? nModified ?? 1, 1),
        );
      }
    }
  });

  it('for the counts look at no document', async () => {
    const gaps = await openGaps();
    await fill(gaps);
    const entries = await profile(() => listGaps(gaps.tools, gaps.hazel));
    const counted = entries.find(({ command = {} }) => 'aggregate' in command);
    const { countyId } = gaps.fenwold;
    const inCounty = await Gap.countDocuments({ countyId });
    expect(counted).toMatchObject({ docsExamined: 0, keysExamined: inCounty });
  });

  it('for somebody who leaves look only at their own voices', async () => {
    const gaps = await openGaps();
    await fill(gaps);
    const { countyId } = gaps.wealdshire;
    const { personId } = gaps.hazel;
    const ended = [{ role: 'linkWorker', organisationId: null }];
    const leave = (county: string) =>
      inTransaction((session) =>
        followMemberships(
          gaps.tools,
          { kind: 'membership', countyId: county, personId, added: [], ended },
          session,
        ),
      );
    const entries = await profile(() => leave(countyId));
    expect(entries.map(({ docsExamined }) => docsExamined)).toEqual([0]);
    expect(entries[0]?.planSummary).not.toContain('COLLSCAN');
  });
});
