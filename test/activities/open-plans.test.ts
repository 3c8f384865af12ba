import mongoose from 'mongoose';
import { expect, it } from 'vitest';

import { Activity } from '#server/activities/activity.model.ts';
import { getOpenActivity, listOpenActivities } from '#server/activities/index.ts';
import { profiled } from '#test/support/profiled.ts';
import { addAllotment, openBoard, type Board } from './support/open-board.ts';

const MANY = 600;

/** So many alike, half of them withdrawn; every twentieth is for music and for grown-ups. */
async function fill(board: Board): Promise<string> {
  const weekly = { freq: 'weekly', opensAt: '10:00', closesAt: '12:00', whenWords: '' };
  const usual = await addAllotment(board, weekly);
  const rare = await addAllotment(board, {
    ...{ ...weekly, name: 'Choir', whatMatters: ['music'], minimumAge: '18' },
    ...{ opensAt: '18:00', closesAt: '20:00' },
  });
  const patterns = await Promise.all([usual, rare].map((id) => Activity.findById(id).lean()));
  await Activity.insertMany(
    Array.from({ length: MANY }, (_one, index) => ({
      ...patterns[index % 20 === 0 ? 1 : 0],
      _id: new mongoose.Types.ObjectId(),
      clientId: `copy-of-activity-${index}`,
      state: index % 2 === 0 ? 'open' : 'withdrawn',
    })),
  );
  return rare;
}

const questions: Record<string, object> = {
  all: {},
  'a term': { keys: ['whatMatters:music'] },
  'a taxonomy': { keys: ['access'] },
  'a day': { keys: ['day:tue'] },
  'the youngest age': { minimumAge: 18 },
  'a time': { opensFrom: '17:00' },
  'a day and an age': { keys: ['day:tue'], minimumAge: 18 },
  'a word': { words: 'choir' },
  'a frequent word': { words: 'loosestrife' },
};

it.each(Object.entries(questions))(
  'the questions for %s read by an index, and little more than they give',
  async (_what, question) => {
    const board = await openBoard();
    await fill(board);
    let read = { activities: [] as unknown[], total: 0 };
    const entries = await profiled(async () => {
      read = await listOpenActivities(board.tools, { page: 2, perPage: 5, ...question });
    });
    expect(read.activities).toHaveLength(5);
    expect(read.total).toBeGreaterThan(9);
    // Ids, the count, and the activities.
    expect(entries).toHaveLength(3);
    for (const { planSummary, docsExamined = 0, hasSortStage } of entries) {
      expect(planSummary).toMatch(/^IXSCAN|^COUNT_SCAN/);
      expect(docsExamined).toBeLessThanOrEqual(5);
      expect(hasSortStage).not.toBe(true);
    }
  },
);

it('a far page passes over its predecessors in the index, and a count is asked once a minute', async () => {
  const board = await openBoard();
  await fill(board);
  const page = (number: number) => listOpenActivities(board.tools, { page: number, perPage: 5 });
  const entries = await profiled(async () => {
    await page(50);
    await page(51);
  });
  expect(entries).toHaveLength(5);
  for (const { docsExamined = 0 } of entries) expect(docsExamined).toBeLessThanOrEqual(5);
  // The way to the next page is known, and to the same page as well.
  const keys = entries.map(({ keysExamined = 0 }) => keysExamined);
  expect(keys.filter((examined) => examined > 200).length).toBe(2);
});

it('one activity is read by its id', async () => {
  const board = await openBoard();
  const activityId = await fill(board);
  const [entry, ...more] = await profiled(() => getOpenActivity(board.tools, { activityId }));
  expect(more).toEqual([]);
  expect(entry?.planSummary).toMatch(/IDHACK|_id: 1/);
  expect(entry?.docsExamined).toBe(1);
});
