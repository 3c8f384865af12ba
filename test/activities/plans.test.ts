import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';

import { Activity, newId } from '#server/activities/activity.model.ts';
import {
  agreeWithNote,
  answerNote,
  closeActivity,
  getActivity,
  getNote,
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
  takeBackNote,
  shareOut,
  undoMerge,
} from '#server/activities/index.ts';
import { MatchNote, newNoteId } from '#server/activities/match-note.model.ts';
import { profiled, type Profiled } from '#test/support/profiled.ts';
import { addAllotment, openBoard, type Board } from './support/open-board.ts';
import { openNotes } from './support/open-notes.ts';

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

  it('of checks read by an index; how true the board is, from the board in memory', async () => {
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
    await listToShareOut(tools, marjoram);
    const told = await profile(() => listToShareOut(tools, marjoram));
    const plans = told.map(({ planSummary = '' }) => planSummary);
    expect(plans).toContainEqual(expect.stringMatching(/^IXSCAN { countyId: 1, writtenAt: 1/));
    expect(plans.filter((plan) => !plan.startsWith('IXSCAN'))).toEqual([]);
    // However many there are, ten are read, and these by their ids.
    expect(told.map(({ docsExamined = 0 }) => docsExamined).toSorted()).toEqual([0, 0, 10]);
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

  it('of notes read those of one activity by an index, and little more than they give', async () => {
    const { tools, hazel, barnaby, rowan, activityId, write, page, announced } = await openNotes();
    const noteId = await write(hazel);
    announced.length = 0;
    const pattern = await MatchNote.findById(noteId).lean();
    const many = (length: number, others: Record<string, unknown>) =>
      Array.from({ length }, (_one, index) => ({
        ...pattern,
        _id: newNoteId(),
        clientId: `${JSON.stringify(others)}-${index}`,
        place: `2026-01-01T00:00:00.000Z_${String(index).padStart(24, '0')}`,
        ...others,
      }));
    await MatchNote.insertMany([
      ...many(60, {}),
      ...many(500, { activityId: newId() }),
      ...many(200, { state: 'takenBack' }),
      ...many(5, { state: 'hidden' }),
    ]);
    const ids = { activityId, noteId };
    const entries = await profiled(async () => {
      await page(hazel);
      await page(barnaby);
      await page(rowan, (await page(rowan)).olderNotes ?? '');
      await agreeWithNote(tools, rowan, ids);
      await answerNote(tools, barnaby, { ...ids, answer: 'There is a bench.' });
      await getNote(tools, rowan, ids);
      await takeBackNote(tools, hazel, ids);
    });
    const ofNotes = entries.filter(({ ns }) => ns.endsWith('.matchNotes'));
    expect(ofNotes).toHaveLength(12);
    for (const { planSummary, docsExamined = 0, hasSortStage } of ofNotes) {
      expect(planSummary).toMatch(/IXSCAN|IDHACK/);
      expect(hasSortStage).toBeUndefined();
      expect(docsExamined).toBeLessThanOrEqual(20);
    }
  });

  it('for what is to be answered look at no note', async () => {
    const { tools, hazel, barnaby, write } = await openNotes();
    await write(hazel);
    const entries = await profiled(() => listOwnActivities(tools, barnaby));
    const [own, ...others] = entries.filter(({ ns }) => ns.endsWith('.matchNotes'));
    expect(others).toEqual([]);
    expect(own?.planSummary).toMatch(/SCAN/);
    expect(own?.planSummary).not.toContain('COLLSCAN');
    expect(own?.docsExamined).toBe(0);
  });
});
