import { describe, expect, it } from 'vitest';

import { listForStart } from '#server/activities/index.ts';
import { addAllotment, openBoard } from './support/open-board.ts';

describe('what is new this week', () => {
  it('shows the newest two of the last seven days', async () => {
    const board = await openBoard();
    const { tools, clock, hazel } = board;
    for (const name of ['First', 'Second', 'Third']) {
      await addAllotment(board, { name });
      clock.forward({ hours: 1 });
    }
    const names = async () =>
      (await listForStart(tools, hazel)).newActivities.map(({ name }) => name);
    expect(await names()).toEqual(['Third', 'Second']);
    clock.forward({ days: 6, hours: 22 });
    expect(await names()).toEqual(['Third']);
    clock.forward({ hours: 1 });
    expect(await names()).toEqual([]);
  });

  it('is for colleagues of the county, and not for activity providers', async () => {
    const board = await openBoard();
    const { tools, hazel, teazle, marjoram, alder, barnaby, stranger } = board;
    await addAllotment(board);
    for (const colleague of [hazel, teazle, marjoram, alder]) {
      expect((await listForStart(tools, colleague)).newActivities).toHaveLength(1);
    }
    for (const outsider of [barnaby, stranger]) {
      expect((await listForStart(tools, outsider)).newActivities).toEqual([]);
    }
  });
});
