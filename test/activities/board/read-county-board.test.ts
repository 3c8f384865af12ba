import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  changeActivity,
  closeActivity,
  confirmActivity,
  getActivity,
  listActivities,
  reportWrong,
  sayRoom,
  withdrawActivity,
} from '#server/activities/index.ts';
import { Activity } from '#server/activities/activity.model.ts';
import { dayInCounty } from '#server/lib/freshness.ts';
import { profiled } from '#test/support/profiled.ts';
import { addAllotment, allotment, openBoard, type Board } from '../support/open-board.ts';

/** The same board in a process that has not read it yet. */
const elsewhere = ({ tools }: Board) => ({ ...tools });

/** All that a reader sees of it, page after page. */
async function readWhole(board: Board, tools: Board['tools'], filters: object = {}) {
  const pages = [];
  let after: string | null = '';
  while (after !== null) {
    const page: Awaited<ReturnType<typeof listActivities>> = await listActivities(
      tools,
      board.hazel,
      { ...filters, after },
    );
    pages.push(page);
    after = page.next;
  }
  const [{ total, facets } = { total: 0, facets: {} }] = pages;
  return { total, facets, activities: pages.flatMap(({ activities }) => activities) };
}

describe('the board in memory', () => {
  it('shows what another process has written, as soon as that was acknowledged', async () => {
    const board = await openBoard();
    const other = elsewhere(board);
    await readWhole(board, other);
    const activityId = await addAllotment(board);
    expect(await readWhole(board, other)).toMatchObject({ total: 1, facets: { room: 0 } });
    await sayRoom(other, board.barnaby, { activityId, room: 'roomNow' });
    expect(await readWhole(board, board.tools)).toMatchObject({ facets: { room: 1 } });
    await withdrawActivity(board.tools, board.barnaby, { activityId });
    expect(await readWhole(board, other)).toMatchObject({ total: 0 });
  });

  it('asks two things at once of a board that nobody has read yet', async () => {
    const board = await openBoard();
    await addAllotment(board);
    const other = elsewhere(board);
    const both = await Promise.all([readWhole(board, other), readWhole(board, other)]);
    expect(both.map(({ total }) => total)).toEqual([1, 1]);
  });

  it('is followed once for all who ask at one moment, and has what each of them wrote before', async () => {
    const board = await openBoard();
    const other = elsewhere(board);
    await readWhole(board, other);
    const names = Array.from({ length: 12 }, (_, number) => `Plot ${String(number)}`);
    const sees = await Promise.all(
      names.map(async (name) => {
        await addAllotment(board, { name });
        const { activities } = await readWhole(board, other);
        return activities.some((activity) => activity.name === name);
      }),
    );
    expect(sees).not.toContain(false);
    const asked = await profiled(() => Promise.all(names.map(() => readWhole(board, other))));
    const follows = asked.filter(({ command }) => JSON.stringify(command).includes('writtenAt'));
    expect(follows).toHaveLength(1);
  });

  it('has activities that were stored before writings were stamped', async () => {
    const board = await openBoard();
    await addAllotment(board);
    await Activity.collection.updateMany({}, { $unset: { writtenAt: '' } });
    const other = elsewhere(board);
    expect(await readWhole(board, other)).toMatchObject({ total: 1 });
    expect(await readWhole(board, other)).toMatchObject({ total: 1 });
  });

  it('says after whatever happened what a board says that is read anew', async () => {
    const board = await openBoard();
    const { tools, clock, hazel, barnaby, loosestrife } = board;
    const ids: string[] = [];
    const names = ['Apples', 'apples', 'Tea', 'Walk', 'Zumba'];
    const step = fc.record({
      deed: fc.constantFrom('add', 'change', 'room', 'check', 'wrong', 'close', 'off', 'time'),
      which: fc.nat(1_000),
    });
    const perform = async ({ deed, which }: { deed: string; which: number }) => {
      const name = names[which % names.length] ?? '';
      if (deed === 'time') return clock.forward({ days: which % 30, hours: which % 24 });
      if (deed === 'add' || ids.length === 0) return ids.push(await addAllotment(board, { name }));
      const activityId = ids[which % ids.length] ?? '';
      const today = dayInCounty(clock.now());
      if (deed === 'room') return sayRoom(tools, hazel, { activityId, room: 'roomNow' });
      if (deed === 'check') return confirmActivity(tools, hazel, { activityId, fields: ['times'] });
      if (deed === 'wrong') return reportWrong(tools, hazel, { activityId, field: 'times' });
      if (deed === 'close') {
        const closed = { closedFrom: today, closedUntil: today };
        return closeActivity(tools, barnaby, { activityId, ...closed });
      }
      if (deed === 'off') {
        ids.splice(which % ids.length, 1);
        return withdrawActivity(tools, barnaby, { activityId });
      }
      const { activity } = await getActivity(tools, hazel, { activityId });
      const { version } = activity;
      const words = allotment(loosestrife, { name, town: 'Quillbeck', days: 'mon' });
      return changeActivity(tools, barnaby, { ...words, activityId, version });
    };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        for (const one of steps) {
          await perform(one);
          if (one.which % 3 === 0) await readWhole(board, tools);
        }
        for (const filters of [{}, { words: 'apple tea' }, { place: 'Ambry', within: '5' }]) {
          const anew = await readWhole(board, elsewhere(board), filters);
          expect(await readWhole(board, tools, filters)).toEqual(anew);
        }
      }),
      { numRuns: 12 },
    );
  });
});
