import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';

import { Activity } from '#server/activities/activity.model.ts';
import {
  closeActivity,
  getActivity,
  listActivities,
  listActivityChoices,
  listNewActivities,
  listOwnActivities,
  listShortlist,
  reportWrong,
  sayRoom,
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
  await Activity.insertMany(
    [
      ...many({ state: 'withdrawn', writtenAt: new Date('2026-01-05T09:00:00Z') }),
      ...many({ countyId: board.wealdshire.countyId, organisationId: board.farBank }),
    ],
    { timestamps: false },
  );
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
      await listNewActivities(tools, hazel);
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

  it('of the board read it whole once, then an index alone and what stands on the page', async () => {
    const board = await openBoard();
    const { tools, hazel, barnaby } = board;
    const activityId = await fill(board);
    const ask = (filters: Record<string, unknown>) =>
      profile(() => listActivities(tools, hazel, filters));
    const first = await ask({});
    expect(first.map(({ planSummary }) => planSummary)).not.toContain('COLLSCAN');
    expect(first[0]).toMatchObject({ docsExamined: 30, nreturned: 30 });

    for (const filters of [{ matters: ['outdoors'], free: 'yes' }, { words: 'choir' }]) {
      const [written, page] = await ask(filters);
      expect(written?.planSummary).toMatch(/^IXSCAN { countyId: 1, writtenAt: 1/);
      expect(written?.docsExamined).toBe(0);
      expect(page?.docsExamined).toBe(page?.nreturned);
      expect(page?.docsExamined).toBeLessThanOrEqual(20);
    }
    await sayRoom(tools, barnaby, { activityId, room: 'roomNow' });
    const [, unseen] = await ask({});
    expect(unseen).toMatchObject({ docsExamined: 1, nreturned: 1 });
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
