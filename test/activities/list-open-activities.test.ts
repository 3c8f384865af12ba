import { describe, expect, it } from 'vitest';

import { Activity } from '#server/activities/activity.model.ts';
import { fillOpenKeys } from '#server/activities/fill-open-keys.ts';
import {
  addActivity,
  changeActivity,
  listOpenActivities,
  reportWrong,
  withdrawActivity,
} from '#server/activities/index.ts';
import { InvalidInputError } from '#server/lib/errors.ts';
import { addAllotment, allotment, openBoard, type Board } from './support/open-board.ts';

const first = { page: 1, perPage: 20 };
const weekly = {
  ...{ freq: 'weekly', days: ['tue', 'thu'], opensAt: '10:00', closesAt: '12:00' },
  whenWords: '',
};

const names = async ({ tools }: Board, question: object) =>
  (await listOpenActivities(tools, { ...first, ...question })).activities.map(({ name }) => name);

describe('what anybody may read of the activities', () => {
  it('holds those of every county that are open, oldest first', async () => {
    const board = await openBoard();
    const { tools, barnaby, strangeCoordinator, farBank } = board;
    await addAllotment(board, { name: 'First' });
    const gone = await addAllotment(board, { name: 'Gone' });
    await addActivity(tools, strangeCoordinator, allotment(farBank, { name: 'Far' }));
    await withdrawActivity(tools, barnaby, { activityId: gone });
    expect(await names(board, {})).toEqual(['First', 'Far']);
  });

  it('is found by what it is good for, by its day and by both together', async () => {
    const board = await openBoard();
    await addAllotment(board);
    await addAllotment(board, { name: 'Choir', whatMatters: ['music'], days: ['fri'] });
    expect(await names(board, { keys: ['whatMatters:music'] })).toEqual(['Choir']);
    expect(await names(board, { keys: ['day:tue', 'whatMatters:outdoors'] })).toHaveLength(1);
    expect(await names(board, { keys: ['day:tue', 'whatMatters:music'] })).toEqual([]);
    expect(await names(board, { keys: ['whatMatters'] })).toHaveLength(2);
    expect(await names(board, { keys: ['groupSize'] })).toEqual([]);
    expect(await names(board, { keys: ['outward:ZZ1'] })).toHaveLength(2);
    expect(await names(board, { keys: ['nobody:knows'] })).toEqual([]);
  });

  it('is found by every word asked for, in any form, of the activity and its organisation', async () => {
    const board = await openBoard();
    await addAllotment(board);
    expect(await names(board, { words: 'Allotment morning' })).toHaveLength(1);
    expect(await names(board, { words: 'growers sow' })).toHaveLength(1);
    expect(await names(board, { words: 'growers choir' })).toEqual([]);
    expect(await names(board, { words: '?!' })).toEqual([]);
    expect(await names(board, { words: 'tea', keys: ['day:tue'] })).toHaveLength(1);
    expect(await names(board, { words: 'tea', keys: ['day:mon'] })).toEqual([]);
  });

  it('is found by its new words after a change, and no more by the old ones', async () => {
    const board = await openBoard();
    const { tools, barnaby, loosestrife } = board;
    const activityId = await addAllotment(board);
    const form = allotment(loosestrife, { name: 'Orchard days', whatMatters: ['food'] });
    await changeActivity(tools, barnaby, { ...form, activityId, version: 1 });
    expect(await names(board, { words: 'orchard', keys: ['whatMatters:food'] })).toHaveLength(1);
    expect(await names(board, { words: 'allotment' })).toEqual([]);
    expect(await names(board, { keys: ['whatMatters:outdoors'] })).toEqual([]);
  });

  it('is found by ages and by times on the clocks of the county', async () => {
    const board = await openBoard();
    await addAllotment(board, { ...weekly, minimumAge: '18', maximumAge: '60' });
    await addAllotment(board, { name: 'For all' });
    expect(await names(board, { minimumAge: 18 })).toHaveLength(1);
    expect(await names(board, { minimumAge: 19 })).toEqual([]);
    expect(await names(board, { maximumAge: 60, keys: ['day:tue'] })).toHaveLength(1);
    expect(await names(board, { maximumAge: 59 })).toEqual([]);
    expect(await names(board, { opensFrom: '10:00', closesBy: '12:00' })).toHaveLength(1);
    expect(await names(board, { opensFrom: '10:01' })).toEqual([]);
    expect(await names(board, { closesBy: '11:59' })).toEqual([]);
  });

  it('comes in pages that together hold each one once, with the total', async () => {
    const board = await openBoard();
    for (let number = 1; number <= 7; number += 1)
      await addAllotment(board, { name: `No ${number}` });
    const page = (number: number) =>
      listOpenActivities(board.tools, { page: number, perPage: 3, keys: ['day:tue'] });
    const pages = await Promise.all([page(1), page(2), page(3), page(4)]);
    expect(pages.map(({ total }) => total)).toEqual([7, 7, 7, 7]);
    const all = pages.flatMap(({ activities }) => activities.map(({ name }) => name));
    expect(all).toEqual(['No 1', 'No 2', 'No 3', 'No 4', 'No 5', 'No 6', 'No 7']);
  });

  it('says a total that is a minute old at most, and never one below what it shows', async () => {
    const board = await openBoard();
    const { tools, clock } = board;
    for (let number = 1; number <= 4; number += 1) await addAllotment(board);
    const read = () => listOpenActivities(tools, { page: 1, perPage: 2 });
    expect((await read()).total).toBe(4);
    for (let number = 1; number <= 4; number += 1) await addAllotment(board);
    expect((await read()).total).toBe(4);
    expect((await listOpenActivities(tools, { page: 3, perPage: 2 })).total).toBe(6);
    clock.forward({ seconds: 60 });
    expect((await read()).total).toBe(8);
  });

  it('names nobody who greets people, and gives no text that does', async () => {
    const board = await openBoard();
    await addAllotment(board, {
      welcomerName: 'Petal Dibber',
      welcomerAgrees: 'yes',
      description: 'Digging with Petal’s tools.',
      costWords: 'Pay Dibber at the gate',
      whenWords: 'Tuesdays, ask PETAL',
      phone: '01632 960123, ask for Sally',
      email: 'petal.dibber@growers.example',
      firstVisit: 'Petal waits at the gate.',
    });
    const { activities } = await listOpenActivities(board.tools, first);
    expect(JSON.stringify(activities)).not.toMatch(/petal|dibber|sally|Hazel|Barnaby/i);
    expect(activities[0]).toMatchObject({ phones: ['01632 960123'], email: '', description: '' });
    expect(await names(board, { words: 'petal' })).toEqual([]);
    expect(await names(board, { words: 'digging' })).toEqual([]);
  });

  it('gives the address of a desk, and none that may be somebody’s name', async () => {
    const board = await openBoard();
    const kept = async (email: string) => {
      await Activity.deleteMany({});
      await addAllotment(board, { email });
      const { activities } = await listOpenActivities(board.tools, first);
      return activities[0]?.email !== '';
    };
    expect(await kept('hello@growers.example')).toBe(true);
    expect(await kept('loosestrife-growers@mail.example')).toBe(true);
    expect(await kept('info.ambry@mail.example')).toBe(true);
    expect(await kept('joan@growers.example')).toBe(false);
    expect(await kept('info.joan@growers.example')).toBe(false);
    expect(await kept('b.trellis@growers.example')).toBe(false);
  });

  it('gives a website, and no link that leads into a call', async () => {
    const board = await openBoard();
    await addAllotment(board, { website: 'https://growers.example/zoom.us' });
    await addAllotment(board, { website: 'https://us02web.zoom.us/j/123?pwd=abc' });
    const { activities } = await listOpenActivities(board.tools, first);
    expect(activities.map(({ website }) => website)).toEqual([
      ...['https://growers.example/zoom.us', ''],
    ]);
  });

  it('was checked when its oldest field was, and never where one is reported wrong', async () => {
    const board = await openBoard();
    const { tools, clock, barnaby, hazel, loosestrife } = board;
    const activityId = await addAllotment(board);
    const added = clock.now().toISOString();
    clock.forward({ days: 3 });
    const form = allotment(loosestrife, { whenWords: 'Tuesdays, 10 to 1' });
    await changeActivity(tools, barnaby, { ...form, activityId, version: 1 });
    const read = async () => (await listOpenActivities(tools, first)).activities[0];
    expect(await read()).toMatchObject({
      assuredAt: added,
      changedAt: clock.now().toISOString(),
    });
    await reportWrong(tools, hazel, { activityId, field: 'cost' });
    expect(await read()).toMatchObject({ assuredAt: null });
  });

  it('refuses what is no question', async () => {
    const { tools } = await openBoard();
    for (const wrong of [
      { page: 0 },
      { perPage: 101 },
      { page: 1.5 },
      { keys: [{ $ne: '' }] },
      { keys: ['$where'] },
      { words: { $gt: '' } },
      { minimumAge: '18' },
      { opensFrom: '25:00' },
    ]) {
      await expect(listOpenActivities(tools, { ...first, ...wrong })).rejects.toThrow(
        InvalidInputError,
      );
    }
  });

  it('holds what an older version has stored, once its keys are filled in', async () => {
    const board = await openBoard();
    await addAllotment(board);
    await Activity.collection.updateMany({}, { $unset: { openKeys: 1, openWords: 1 } });
    expect(await names(board, {})).toEqual([]);
    let batches = 0;
    const goOn = () => Promise.resolve(void (batches += 1));
    await fillOpenKeys(goOn);
    await fillOpenKeys(goOn);
    expect(batches).toBe(1);
    expect(await names(board, { words: 'growers', keys: ['day:tue'] })).toHaveLength(1);
  });
});
