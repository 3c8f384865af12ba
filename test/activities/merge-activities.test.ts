import { describe, expect, it } from 'vitest';

import {
  changeActivity,
  getActivityForAnybody,
  getOpenActivity,
  listActivities,
  listMerges,
  listOpenActivities,
  listShortlist,
  mergeActivities,
  sayRoom,
  withdrawActivity,
} from '#server/activities/index.ts';
import { rowsOfActivities } from '#server/activities/rows-of-activities.ts';
import { allotment } from './support/open-board.ts';
import { openTwins } from './support/twins.ts';

describe('merging two activities', () => {
  it('takes what was chosen with the checks that vouch for it, and leaves the rest', async () => {
    const { merge, read, stays, goes } = await openTwins();
    const [before, other] = [await read(stays), await read(goes)];
    await merge({
      ...{ 'take-times': 'other', 'take-contact': 'other', 'take-website': 'other' },
      ...{ 'take-room': 'other', 'take-cost': 'this', 'take-name': 'anything' },
    });
    const after = await read(stays);
    expect(after).toMatchObject({
      ...{ name: before.name, cost: before.cost, description: before.description },
      ...{ when: other.when, days: ['tue'], phone: '01632 960777', joinRoute: 'selfBook' },
      ...{ website: 'https://growers.example/', room: other.room, version: 2 },
    });
    expect(after.checks).toEqual({
      ...{ times: other.checks.times, phone: other.checks.phone },
      ...{ place: before.checks.place, cost: before.checks.cost },
    });
  });

  it('takes the other off the board and leads its address to the one that stays', async () => {
    const { tools, merge, read, hazel, stays, goes } = await openTwins();
    await merge();
    expect((await listActivities(tools, hazel)).activities.map(({ id }) => id)).not.toContain(goes);
    expect((await read(goes)).id).toBe(stays);
    const open = await getActivityForAnybody(tools, { activityId: goes });
    expect([open.activity.id, open.address]).toEqual([
      ...[stays, `http://localhost:3000/activities/${stays}`],
    ]);
    // Its open data is gone, and the other's is found by what it says now.
    await expect(getOpenActivity(tools, { activityId: goes })).rejects.toMatchObject({
      code: 'notFound',
    });
    expect((await listOpenActivities(tools, { page: 1, perPage: 5 })).total).toBe(2);
    // What is pressed on a page of the other that was open still changes nothing.
    await expect(sayRoom(tools, hazel, { activityId: goes, room: 'closed' })).rejects.toMatchObject(
      { code: 'notFound' },
    );
  });

  it('is followed by shortlists, and by the rows of a spreadsheet', async () => {
    const { tools, merge, marjoram, hazel, stays, goes, choir } = await openTwins();
    await merge();
    const ids = async (...asked: string[]) =>
      (await listShortlist(tools, hazel, { ids: asked })).map(({ id }) => id);
    expect(await ids(goes, choir)).toEqual([stays, choir]);
    expect(await ids(goes, stays)).toEqual([stays]);
    const keys = await rowsOfActivities(tools).listKeys(marjoram);
    const former = keys.find(({ nameKey }) => nameKey === 'allotment mornings');
    expect(former).toMatchObject({ id: stays, formerId: goes });
    expect(keys.filter(({ formerId }) => formerId === undefined)).toHaveLength(2);
  });

  it('leads on in one step, where the one that stayed is merged in turn', async () => {
    const { tools, clock, merge, marjoram, read, stays, goes, choir } = await openTwins();
    await merge();
    clock.forward({ minutes: 1 });
    await mergeActivities(tools, marjoram, {
      ...{ activityId: choir, otherId: stays, version: 1, otherVersion: 2 },
    });
    for (const activityId of [goes, stays, choir]) expect((await read(activityId)).id).toBe(choir);
    const merges = await listMerges(tools, marjoram, { activityId: choir });
    expect(merges.map(({ gone }) => gone.id)).toEqual([stays, goes]);
    await withdrawActivity(tools, marjoram, { activityId: choir });
    await expect(read(goes)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('of what was changed since they stood side by side is refused, and changes nothing', async () => {
    const { tools, merge, read, marjoram, loosestrife, stays, goes } = await openTwins();
    await changeActivity(tools, marjoram, {
      ...allotment(loosestrife, { name: 'Digging' }),
      ...{ activityId: goes, version: 1 },
    });
    await expect(merge({ 'take-name': 'other' })).rejects.toMatchObject({ code: 'conflict' });
    await expect(merge({ version: 2, otherVersion: 2 })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await read(goes)).name).toBe('Digging');
    expect((await read(stays)).version).toBe(1);
    await merge({ otherVersion: '2', 'take-name': 'other' });
    expect((await read(stays)).name).toBe('Digging');
  });

  it('sent twice merges once; two coordinators at one moment merge one way', async () => {
    const { tools, merge, marjoram, stays } = await openTwins();
    expect(await merge()).toEqual({ activityId: stays });
    expect(await merge()).toEqual({ activityId: stays });
    expect(await listMerges(tools, marjoram, { activityId: stays })).toHaveLength(1);

    const again = await openTwins();
    const answers = await Promise.allSettled([
      again.merge(),
      again.merge({ activityId: again.goes, otherId: again.stays }),
    ]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const left = await listActivities(again.tools, again.hazel, { words: 'allotment' });
    expect(left.total).toBe(1);
  });

  it('is told to all who may see either', async () => {
    const { merge, announced, barnaby, hazel, stays, goes } = await openTwins();
    await merge();
    const changed = announced.filter(({ event }) => event === 'activity.changed');
    expect(changed.map(({ view }) => view)).toEqual([{ activityId: stays }, { activityId: goes }]);
    for (const { audience } of changed) {
      expect(audience).toEqual(expect.arrayContaining([barnaby.personId, hazel.personId]));
    }
  });

  it('is for coordinators of the county: not even for those whose activities they are', async () => {
    const { merge, read, barnaby, hazel, alder, strangeCoordinator, goes } = await openTwins();
    for (const outsider of [barnaby, hazel, alder, strangeCoordinator]) {
      await expect(merge({}, outsider)).rejects.toMatchObject({ code: 'notFound' });
    }
    expect((await read(goes)).id).toBe(goes);
  });

  it('takes two ids and two versions', async () => {
    const { merge, stays } = await openTwins();
    await expect(merge({ otherId: stays })).rejects.toMatchObject({ code: 'invalidInput' });
    for (const wrong of [{ version: 'x' }, { otherVersion: undefined }, { otherId: { $ne: 1 } }]) {
      await expect(merge(wrong)).rejects.toMatchObject({ code: 'invalidInput' });
    }
    await expect(merge({ otherId: 'nothing' })).rejects.toMatchObject({ code: 'notFound' });
  });
});
