import { describe, expect, it } from 'vitest';

import { confirmActivity } from '#server/activities/index.ts';
import { makeCheckSource } from '#server/activities/make-check-source.ts';
import { openStaleBoard } from './support/stale-board.ts';

describe('activities that were shared out', () => {
  it('are to be told once to whoever is asked, with the write that asks', async () => {
    const { offer, share, hazel, tools } = await openStaleBoard();
    const source = makeCheckSource(tools);
    await offer(hazel);
    expect(await source.listUntold(10)).toEqual([]);
    await share([hazel]);
    const untold = await source.listUntold(10);
    const concerns = untold.flatMap((one) => one.concerns);
    expect(untold).toHaveLength(3);
    expect(new Set(concerns.map(({ personId }) => personId))).toEqual(new Set([hazel.personId]));
    // One form is one thing to tell, however many activities it asks about.
    expect(new Set(concerns.map(({ subjectId }) => subjectId)).size).toBe(1);
    await source.markTold(untold);
    expect(await source.listUntold(10)).toEqual([]);
  });

  it('stand until all of them are checked, given back or due', async () => {
    const { offer, share, giveBack, hazel, linden, tools, ids, fenwold, clock } =
      await openStaleBoard();
    const source = makeCheckSource(tools);
    await offer(hazel);
    await share([hazel]);
    const [first] = (await source.listUntold(1)).flatMap(({ concerns }) => concerns);
    if (!first) throw new Error('Nobody is told.');
    const ask = (personId: string) =>
      source.findStanding(fenwold.countyId, [{ ...first, personId }]);
    const stands = [{ path: '/whats-on/to-check', isSeen: false }];
    expect(await ask(hazel.personId)).toEqual(stands);
    expect(await ask(linden.personId)).toEqual([null]);
    await giveBack(hazel, ids[0]);
    await confirmActivity(tools, hazel, { activityId: ids[1], fields: ['times', 'phone'] });
    expect(await ask(hazel.personId)).toEqual(stands);
    clock.moveTo('2026-10-17T08:00:00Z');
    expect(await ask(hazel.personId)).toEqual([null]);
  });
});
