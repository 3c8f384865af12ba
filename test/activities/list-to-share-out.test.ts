import { describe, expect, it } from 'vitest';

import {
  confirmActivity,
  listActivities,
  listToShareOut,
  reportWrong,
  sayRoom,
} from '#server/activities/index.ts';
import { addAllotment } from './support/open-board.ts';
import { openStaleBoard } from './support/stale-board.ts';

describe('how true the board is', () => {
  it('CO8: fresh, ageing and stale sum to all that is on it, and are those of the board', async () => {
    const board = await openStaleBoard();
    const { tools, clock, marjoram, hazel, ids } = board;
    clock.moveTo('2026-06-20T08:00:00Z');
    await addAllotment(board, { name: 'Ageing' });
    clock.moveTo('2026-10-01T08:00:00Z');
    for (const name of ['Fresh', 'Wrong', 'No phone']) {
      await addAllotment(board, { name, ...(name === 'No phone' ? { phone: '' } : {}) });
    }
    const { activities } = await listActivities(tools, hazel, { words: 'wrong' });
    await reportWrong(tools, hazel, { activityId: activities[0]?.id, field: 'phone' });
    clock.moveTo('2026-10-07T08:30:00Z');
    const { counts, total, waiting, asked } = await listToShareOut(tools, marjoram);
    expect(counts).toEqual({ fresh: 2, ageing: 1, stale: ids.length + 1 });
    expect([total, waiting, asked]).toEqual([7, 4, 0]);
    expect((await listActivities(tools, hazel)).facets.trust).toEqual(counts);
  });

  it('lists the stale ones: reported wrong first, then the oldest check first', async () => {
    const board = await openStaleBoard(['Second']);
    const { tools, clock, hazel, marjoram, ids } = board;
    clock.moveTo('2026-04-01T08:00:00Z');
    await addAllotment(board, { name: 'First' });
    clock.moveTo('2026-10-01T08:00:00Z');
    const wrong = await addAllotment(board, { name: 'Wrong times' });
    await reportWrong(tools, hazel, { activityId: wrong, field: 'times' });
    clock.moveTo('2026-10-07T08:30:00Z');
    const names = async () =>
      (await listToShareOut(tools, marjoram)).activities.map(({ activity }) => activity.name);
    expect(await names()).toEqual(['Wrong times', 'First', 'Second']);
    // Whether there is room says nothing of times.
    await sayRoom(tools, hazel, { activityId: ids[0], room: 'roomNow' });
    await confirmActivity(tools, hazel, { activityId: wrong, fields: ['times'] });
    expect(await names()).toEqual(['First', 'Second']);
  });

  it('goes page by page, each once; an address that nobody gave is left out', async () => {
    const names = Array.from({ length: 23 }, (_one, index) => `Mornings ${index}`);
    const { tools, marjoram } = await openStaleBoard(names);
    const seen: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const page = await listToShareOut(tools, marjoram, { after });
      expect(page.activities.length).toBeLessThanOrEqual(10);
      seen.push(...page.activities.map(({ activity }) => activity.name));
      after = page.next;
    }
    expect(seen.toSorted()).toEqual(names.toSorted());
    for (const wrong of ['x', '9999999999999999-ffffffffffffffffffffffff', ['1'], undefined]) {
      const page = await listToShareOut(tools, marjoram, { after: wrong, show: wrong });
      expect(page.activities).toHaveLength(10);
    }
  });

  it('tells of whom something is asked, and brings it back when the day is over', async () => {
    const { tools, clock, marjoram, hazel, offer, share, ids } = await openStaleBoard();
    await offer(hazel);
    await share([hazel], { activityIds: ids.slice(0, 2) });
    const asked = await listToShareOut(tools, marjoram, { show: 'asked' });
    expect([asked.waiting, asked.asked]).toEqual([1, 2]);
    expect(asked.activities.map((one) => one.asked)).toEqual(
      [1, 2].map(() => ({
        person: { id: hazel.personId, name: 'Hazel Quickset' },
        ...{ dueOn: '2026-10-16', isOver: false },
      })),
    );
    clock.moveTo('2026-10-16T22:00:00Z');
    expect((await listToShareOut(tools, marjoram)).waiting).toBe(1);
    clock.moveTo('2026-10-16T23:30:00Z');
    const back = await listToShareOut(tools, marjoram);
    expect([back.waiting, back.asked]).toEqual([3, 0]);
    expect(back.activities.filter((one) => one.asked?.isOver)).toHaveLength(2);
  });

  it('says what another process has written, and what the clock has made of it', async () => {
    const board = await openStaleBoard(['First', 'Second']);
    const { tools, clock, marjoram, hazel, offer, share, ids } = board;
    const elsewhere = { ...tools };
    const seen = async () => {
      const { waiting, asked, counts } = await listToShareOut(elsewhere, marjoram);
      return [waiting, asked, counts.fresh];
    };
    expect(await seen()).toEqual([2, 0, 0]);
    await offer(hazel);
    await share([hazel], { activityIds: ids.slice(0, 1) });
    expect(await seen()).toEqual([1, 1, 0]);
    await board.giveBack(hazel, ids[0]);
    expect(await seen()).toEqual([2, 0, 0]);
    await share([hazel]);
    await confirmActivity(tools, hazel, { activityId: ids[1], fields: ['times', 'phone'] });
    expect(await seen()).toEqual([0, 1, 1]);
    clock.moveTo('2026-10-17T08:00:00Z');
    expect(await seen()).toEqual([1, 0, 1]);
  });

  it('is there for coordinators of the county alone', async () => {
    const board = await openStaleBoard();
    const { tools, hazel, teazle, alder, barnaby, stranger, strangeCoordinator } = board;
    for (const outsider of [hazel, teazle, alder, barnaby, stranger]) {
      await expect(listToShareOut(tools, outsider)).rejects.toMatchObject({ code: 'notFound' });
    }
    expect((await listToShareOut(tools, strangeCoordinator)).total).toBe(0);
  });
});
