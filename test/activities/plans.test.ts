import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';

import { Activity } from '#server/activities/activity.model.ts';
import {
  closeActivity,
  getActivity,
  getMergePair,
  giveBackCheck,
  listActivities,
  listActivityChoices,
  listForStart,
  listLikelySame,
  listMerges,
  listOwnActivities,
  listOwnChecks,
  listShortlist,
  listToShareOut,
  mergeActivities,
  offerToCheck,
  reportWrong,
  sayRoom,
  shareOut,
  undoMerge,
} from '#server/activities/index.ts';
import { profiled, type Profiled } from '#test/support/profiled.ts';
import { addAllotment, openBoard, type Board } from './support/open-board.ts';

/** What the database was asked about activities meanwhile. */
async function profile(work: () => Promise<unknown>): Promise<Profiled[]> {
  const entries = await profiled(work);
  return entries.filter(({ ns }) => ns.endsWith('.activities'));
}

/** A thousand withdrawn activities of Loosestrife, and as many of another county. */
async function fill(board: Board): Promise<string> {
  const activityId = await addAllotment(board);
  for (let number = 1; number < 30; number += 1) {
    await addAllotment(board, { name: number % 6 === 0 ? `Choir ${number}` : `Tea ${number}` });
  }
  const pattern = await Activity.findById(activityId).lean();
  const many = (others: Record<string, unknown>) =>
    Array.from({ length: 1_000 }, (_one, index) => ({
      ...pattern,
      _id: new mongoose.Types.ObjectId(),
      clientId: `${String(others.countyId)}-${index}`,
      ...others,
    }));
  await Activity.insertMany([
    ...many({ state: 'withdrawn' }),
    ...many({ countyId: board.wealdshire.countyId, organisationId: board.farBank }),
  ]);
  return activityId;
}

describe('the queries of activities', () => {
  it('read by an index, and little more than they give', async () => {
    const board = await openBoard();
    const { tools, clock, hazel, barnaby } = board;
    const activityId = await fill(board);
    const today = clock.now().toISOString().slice(0, 10);
    const entries = await profile(async () => {
      await listOwnActivities(tools, barnaby);
      await listForStart(tools, hazel);
      await getActivity(tools, hazel, { activityId });
      await listShortlist(tools, hazel, { ids: [activityId] });
      await reportWrong(tools, hazel, { activityId, field: 'phone' });
      await closeActivity(tools, hazel, { activityId, closedFrom: today, closedUntil: today });
      await sayRoom(tools, barnaby, { activityId, room: 'roomNow' });
    });
    expect(entries.length).toBe(9);
    for (const { planSummary, docsExamined = 0, nreturned, nModified } of entries) {
      expect(planSummary).toMatch(/IXSCAN|IDHACK/);
      expect(docsExamined).toBeLessThanOrEqual(2 * (nreturned ?? nModified ?? 1));
    }
  });

  it('of the board read the open activities of the county once, and of a search what it finds', async () => {
    const board = await openBoard();
    const { tools, hazel } = board;
    await fill(board);
    const examined = async (filters: Record<string, unknown>) => {
      const entries = await profile(() => listActivities(tools, hazel, filters));
      expect(entries).toHaveLength(1);
      expect(entries[0]?.planSummary).not.toContain('COLLSCAN');
      return entries[0]?.docsExamined;
    };
    expect(await examined({ matters: ['outdoors'], room: 'yes' })).toBe(30);
    expect(await examined({ words: 'choir' })).toBe(4);
  });

  it('of checks read by an index; how true the board is, in one reading of what is open', async () => {
    const board = await openBoard();
    const { tools, clock, hazel, marjoram } = board;
    const activityId = await fill(board);
    clock.forward({ days: 200 });
    await offerToCheck(tools, hazel, { on: 'yes' });
    const dueOn = clock.now().toISOString().slice(0, 10);
    const share = { clientId: 'plans-share-out-a-few', personIds: [hazel.personId], dueOn };
    const sharing = await profile(() =>
      shareOut(tools, marjoram, { ...share, activityIds: [activityId] }),
    );
    const entries = await profile(async () => {
      await listOwnChecks(tools, hazel);
      await listForStart(tools, hazel);
      await giveBackCheck(tools, hazel, { activityId });
    });
    for (const { planSummary, docsExamined = 0 } of [...sharing, ...entries]) {
      expect(planSummary).toMatch(/IXSCAN|IDHACK/);
      expect(docsExamined).toBeLessThanOrEqual(2);
    }
    const [board1, ...others] = (await profile(() => listToShareOut(tools, marjoram))).toSorted(
      (one, other) => (other.docsExamined ?? 0) - (one.docsExamined ?? 0),
    );
    expect(board1?.docsExamined).toBe(30);
    expect(board1?.planSummary).not.toContain('COLLSCAN');
    for (const { docsExamined } of others) expect(docsExamined).toBe(0);
  });

  it('of merging read by an index, and little more than they give', async () => {
    const board = await openBoard();
    const { tools, hazel, marjoram } = board;
    const activityId = await fill(board);
    const otherId =
      (await listActivities(tools, hazel, { words: 'choir' })).activities[0]?.id ?? '';
    const pair = { activityId, otherId, version: 1, otherVersion: 1 };
    const merging = await profiled(async () => {
      await listLikelySame(tools, marjoram, { activityId });
      await getMergePair(tools, marjoram, pair);
      await mergeActivities(tools, marjoram, pair);
      await getActivity(tools, hazel, { activityId: otherId });
      await listShortlist(tools, hazel, { ids: [otherId] });
      const [merge] = await listMerges(tools, marjoram, { activityId });
      await undoMerge(tools, marjoram, { mergeId: merge?.id });
    });
    const ofActivities = merging.filter(({ ns, op }) => /activit/i.test(ns) && op !== 'insert');
    expect(ofActivities.length).toBeGreaterThan(15);
    for (const { planSummary, docsExamined = 0 } of ofActivities) {
      expect(planSummary).toMatch(/IXSCAN|IDHACK|TEXT/);
      expect(docsExamined).toBeLessThanOrEqual(31);
    }
  });

  it('for the towns look at no document', async () => {
    const board = await openBoard();
    await fill(board);
    const entries = await profile(() => listActivityChoices(board.tools, board.barnaby));
    expect(entries).toHaveLength(1);
    expect(entries[0]?.planSummary).toMatch(/SCAN/);
    expect(entries[0]?.planSummary).not.toContain('COLLSCAN');
    expect(entries[0]?.docsExamined).toBe(0);
  });
});
