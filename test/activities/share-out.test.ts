import { describe, expect, it } from 'vitest';

import {
  addActivity,
  changeActivity,
  confirmActivity,
  listOwnChecks,
  listToShareOut,
  offerToCheck,
  reportWrong,
  shareOut,
  withdrawActivity,
} from '#server/activities/index.ts';
import type { Actor } from '#server/accounts/contract.ts';
import { addAllotment, allotment } from './support/open-board.ts';
import { openStaleBoard } from './support/stale-board.ts';

const ten = Array.from({ length: 10 }, (_one, index) => `Mornings ${index}`);

describe('sharing out what is stale', () => {
  it('CO8: gives ten to three who offered it, as many to each as it comes out', async () => {
    const board = await openStaleBoard(ten);
    const { tools, hazel, teazle, linden, offer, share } = board;
    await offer(hazel, teazle, linden);
    expect(await share([hazel, teazle, linden])).toEqual({ shared: 10, left: 0 });
    const lists = await Promise.all(
      [hazel, teazle, linden].map((person) => listOwnChecks(tools, person)),
    );
    expect(lists.map(({ asked }) => asked.length).toSorted()).toEqual([3, 3, 4]);
    expect(
      new Set(lists.flatMap(({ asked }) => asked.map(({ activity }) => activity.id))).size,
    ).toBe(10);
    expect(lists[0]?.asked[0]?.dueOn).toBe('2026-10-16');
  });

  it('asks whoever is asked of the least for the odd one, and one of each organisation', async () => {
    const board = await openStaleBoard(['Digging', 'Sowing', 'Weeding']);
    const { tools, clock, marjoram, shed, hazel, teazle, offer, share, ids } = board;
    clock.moveTo('2026-04-09T08:00:00Z');
    const { activityId: woodwork } = await addActivity(
      tools,
      marjoram,
      allotment(shed, { name: 'Woodwork' }),
    );
    clock.moveTo('2026-10-07T08:30:00Z');
    await offer(hazel, teazle);
    await share([hazel], { activityIds: ids.slice(0, 1) });
    const [, second, third] = ids;
    await share([hazel, teazle], { activityIds: [third, woodwork, second] });
    const names = async (actor: Actor) =>
      (await listOwnChecks(tools, actor)).asked.map(({ activity }) => activity.name).toSorted();
    // Loosestrife's two stay together with the one who is asked of less.
    expect(await names(teazle)).toEqual(['Sowing', 'Weeding']);
    expect(await names(hazel)).toEqual(['Digging', 'Woodwork']);
  });

  it('is over for all as soon as it is checked, by whomever and in whatever way', async () => {
    const board = await openStaleBoard(['Rung', 'By its provider', 'Written anew', 'One field']);
    const { tools, hazel, teazle, barnaby, marjoram, offer, share, ids, loosestrife } = board;
    await offer(hazel);
    await share([hazel]);
    const [rung, provided, written, half] = ids;
    const left = async () =>
      (await listOwnChecks(tools, hazel)).asked.map(({ activity }) => activity.name);
    await confirmActivity(tools, teazle, { activityId: rung, fields: ['times', 'phone'] });
    await confirmActivity(tools, barnaby, {
      ...{ activityId: provided, fields: ['times', 'place', 'cost', 'phone'] },
    });
    await changeActivity(tools, marjoram, {
      ...allotment(loosestrife, { name: 'Written anew', whenWords: 'Mondays', days: ['mon'] }),
      ...{ activityId: written, version: 1, phone: '01632 960999' },
    });
    await confirmActivity(tools, teazle, { activityId: half, fields: ['times'] });
    expect(await left()).toEqual(['One field']);
    await confirmActivity(tools, teazle, { activityId: half, fields: ['phone'] });
    expect(await left()).toEqual([]);
    // Reported wrong later it waits for a coordinator, and is nobody's work.
    await reportWrong(tools, teazle, { activityId: rung, field: 'times' });
    expect(await left()).toEqual([]);
    const { activities } = await listToShareOut(tools, marjoram);
    expect(activities.map(({ activity, asked }) => [activity.name, asked])).toEqual([
      ['Rung', null],
    ]);
  });

  it('of two coordinators at one moment shares each once; the same form twice is one', async () => {
    const board = await openStaleBoard(ten);
    const { tools, marjoram, linden, hazel, teazle, offer, share, ids } = board;
    await offer(hazel, teazle);
    const answers = await Promise.allSettled([
      share([hazel], {}, marjoram),
      share([teazle], {}, linden),
    ]);
    const shared = answers.map((one) => (one.status === 'fulfilled' ? one.value.shared : 0));
    expect(shared.reduce((sum, one) => sum + one, 0)).toBe(10);
    const lists = await Promise.all([hazel, teazle].map((one) => listOwnChecks(tools, one)));
    expect(lists.map(({ asked }) => asked.length)).toEqual(shared);

    const form = {
      clientId: 'one-form-that-came-twice',
      ...{ activityIds: ids, personIds: [hazel.personId], dueOn: '2026-10-20' },
    };
    await expect(shareOut(tools, marjoram, form)).rejects.toMatchObject({ code: 'conflict' });
    // Of what was given back somebody else is asked, since these two may have ten.
    await board.giveBack(marjoram, ids[0]);
    await offer(linden);
    form.personIds = [linden.personId];
    const once = await shareOut(tools, marjoram, form);
    expect(once).toEqual({ shared: 1, left: 9 });
    expect(await shareOut(tools, marjoram, form)).toEqual(once);
  });

  it('asks nobody who has not offered it, or does not any more', async () => {
    const board = await openStaleBoard();
    const { tools, hazel, teazle, barnaby, offer, share } = board;
    await offer(hazel, teazle);
    await offerToCheck(tools, teazle, { on: 'no' });
    for (const person of [teazle, barnaby]) {
      await expect(share([hazel, person])).rejects.toThrow('does not offer it any more');
    }
    expect((await listOwnChecks(tools, hazel)).asked).toEqual([]);
  });

  it('asks nobody for more than ten at one time', async () => {
    const board = await openStaleBoard([...ten, 'One more']);
    const { tools, marjoram, hazel, teazle, offer, share, ids } = board;
    await offer(hazel, teazle);
    await share([hazel], { activityIds: ids.slice(0, 10) });
    const { volunteers } = await listToShareOut(tools, marjoram);
    expect(volunteers.map(({ name, isFull }) => [name, isFull])).toEqual([
      ['Dr Teazle Hurdle', false],
      ['Hazel Quickset', true],
    ]);
    // How many are asked of somebody is told to nobody.
    expect(Object.keys(volunteers[0] ?? {}).toSorted()).toEqual([
      ...['id', 'isFull', 'name', 'organisation'],
    ]);
    await expect(share([hazel], { activityIds: ids.slice(10) })).rejects.toThrow('more than 10');
  });

  it('leaves out what is fresh, off the board, or of another county', async () => {
    const board = await openStaleBoard(['Stale', 'Gone']);
    const { tools, marjoram, hazel, offer, share, ids } = board;
    await offer(hazel);
    const fresh = await addAllotment(board, { name: 'Fresh' });
    await withdrawActivity(tools, marjoram, { activityId: ids[1] });
    expect(await share([hazel], { activityIds: [...ids, fresh] })).toEqual({ shared: 1, left: 2 });
    await expect(share([hazel], { activityIds: ['f'.repeat(24)] })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('says in one sentence what a form lacks', async () => {
    const { hazel, offer, share } = await openStaleBoard();
    await offer(hazel);
    const wrongs: [Record<string, unknown>, string][] = [
      [{ activityIds: [] }, 'activityIds'],
      [{ activityIds: 'everything' }, 'activityIds'],
      [{ activityIds: { $ne: 1 } }, 'activityIds'],
      [
        { activityIds: Array.from({ length: 11 }, (_, at) => String(at).padStart(24, '0')) },
        'activityIds',
      ],
      [{ personIds: '' }, 'personIds'],
      [{ dueOn: '2026-10-06' }, 'dueOn'],
      [{ dueOn: '2026-12-07' }, 'dueOn'],
      [{ dueOn: 'soon' }, 'dueOn'],
      [{ clientId: 'x' }, 'clientId'],
    ];
    for (const [wrong, field] of wrongs) {
      await expect(share([hazel], wrong), field).rejects.toHaveProperty(['fields', field]);
    }
    expect(await share([hazel], { dueOn: '2026-12-06' })).toMatchObject({ shared: 3 });
  });

  it('is told to those asked and to the coordinators, once each', async () => {
    const board = await openStaleBoard();
    const { announced, hazel, teazle, marjoram, linden, offer, share } = board;
    await offer(hazel, teazle);
    announced.length = 0;
    await share([hazel, teazle]);
    expect(announced.map(({ event }) => event)).toEqual(['checks.changed', 'checks.changed']);
    const told = announced.map(({ view }) => (view as { personId: string }).personId);
    expect(told.toSorted()).toEqual([hazel, teazle].map(({ personId }) => personId).toSorted());
    for (const { audience, view } of announced) {
      const { personId } = view as { personId: string };
      expect([...audience].toSorted()).toEqual(
        [personId, marjoram.personId, linden.personId].toSorted(),
      );
    }
  });

  it('is not there for those who are no coordinators', async () => {
    const board = await openStaleBoard();
    const { hazel, teazle, alder, barnaby, strangeCoordinator, offer, share } = board;
    await offer(hazel);
    for (const outsider of [hazel, teazle, alder, barnaby]) {
      await expect(share([hazel], {}, outsider)).rejects.toMatchObject({ code: 'notFound' });
    }
    await expect(share([hazel], {}, strangeCoordinator)).rejects.toMatchObject({
      code: 'invalidInput',
    });
  });
});
