import { describe, expect, it } from 'vitest';

import { listOwnChecks, listToShareOut, offerToCheck } from '#server/activities/index.ts';
import { openStaleBoard } from './support/stale-board.ts';

describe('"I can check a few this month"', () => {
  it('puts somebody among those to ask, for a month and no longer', async () => {
    const board = await openStaleBoard();
    const { tools, clock, hazel, marjoram } = board;
    const names = async () =>
      (await listToShareOut(tools, marjoram)).volunteers.map(({ name }) => name);
    expect(await names()).toEqual([]);
    await offerToCheck(tools, hazel, { on: 'yes' });
    expect(await names()).toEqual(['Hazel Quickset']);
    expect((await listOwnChecks(tools, hazel)).offeredUntil).toBe('2026-11-07');
    clock.moveTo('2026-11-07T20:00:00Z');
    expect(await names()).toEqual(['Hazel Quickset']);
    clock.moveTo('2026-11-08T00:30:00Z');
    expect(await names()).toEqual([]);
    expect((await listOwnChecks(tools, hazel)).offeredUntil).toBeNull();
  });

  it('said again counts from then, and is taken back in one press', async () => {
    const board = await openStaleBoard();
    const { tools, clock, hazel, marjoram } = board;
    await offerToCheck(tools, hazel, { on: 'yes' });
    clock.forward({ days: 10 });
    await offerToCheck(tools, hazel, { on: 'yes' });
    expect((await listOwnChecks(tools, hazel)).offeredUntil).toBe('2026-11-17');
    await offerToCheck(tools, hazel, { on: 'no' });
    await offerToCheck(tools, hazel, { on: 'no' });
    expect((await listToShareOut(tools, marjoram)).volunteers).toEqual([]);
  });

  it('is heard by the coordinators and by nobody else', async () => {
    const { tools, announced, hazel, marjoram, linden } = await openStaleBoard();
    await offerToCheck(tools, hazel, { on: 'yes' });
    expect(announced).toHaveLength(1);
    expect(announced[0]).toMatchObject({
      event: 'checks.changed',
      view: { personId: hazel.personId },
    });
    const audience = [...(announced[0]?.audience ?? [])];
    expect(audience.toSorted()).toEqual(
      [hazel, marjoram, linden].map(({ personId }) => personId).toSorted(),
    );
  });

  it('is for colleagues: for activity providers the page is not there', async () => {
    const { tools, barnaby, teazle, alder, marjoram } = await openStaleBoard();
    await expect(offerToCheck(tools, barnaby, { on: 'yes' })).rejects.toMatchObject({
      code: 'notFound',
    });
    for (const colleague of [teazle, alder, marjoram]) {
      await offerToCheck(tools, colleague, { on: 'yes' });
    }
    expect((await listToShareOut(tools, marjoram)).volunteers).toHaveLength(3);
    for (const on of ['', 'maybe', undefined, { $ne: 1 }]) {
      await expect(offerToCheck(tools, teazle, { on })).rejects.toMatchObject({
        code: 'invalidInput',
      });
    }
  });
});
