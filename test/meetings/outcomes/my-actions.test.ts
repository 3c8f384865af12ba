import { describe, expect, it } from 'vitest';

import { listForStart } from '#server/meetings/index.ts';
import { outcomeLimits } from '#server/meetings/outcomes/contract.ts';
import { Outcome } from '#server/meetings/outcomes/outcome.model.ts';
import { openOutcomes } from '#test/meetings/support/open-outcomes.ts';
import { expectIndexed } from '#test/meetings/support/expect-indexed.ts';

describe('what I said I would do', () => {
  it('is a few, what is due soonest first, read by an index', async () => {
    const { tools, record, rowan } = await openOutcomes();
    for (const day of [28, 22, 25, 30, 29, 23])
      await record(`@Rowan thing of ${day} by ${day} Oct`);
    await record('@me something else');
    const { actions: mine } = await listForStart(tools, rowan);
    expect(mine).toHaveLength(outcomeLimits.onStart);
    expect(mine.map(({ dueOn }) => dueOn?.slice(8))).toEqual(['22', '23', '25', '28', '29']);
    const { personId: ownerId, countyId } = rowan;
    const query = Outcome.find({ ownerId, countyId, state: 'open' }).sort({ dueOn: 1 });
    expect(await expectIndexed(query)).toBe(6);
  });

  it('is nothing for people without meetings', async () => {
    const { tools, barnaby, stranger } = await openOutcomes();
    for (const other of [barnaby, stranger]) {
      expect((await listForStart(tools, other)).actions).toEqual([]);
    }
  });
});
