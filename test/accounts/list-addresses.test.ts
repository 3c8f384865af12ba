import { describe, expect, it } from 'vitest';

import { listAddresses } from '#server/accounts/index.ts';
import { Person } from '#server/accounts/person.model.ts';
import { openBoard } from '#test/activities/support/open-board.ts';

describe('where letters reach people', () => {
  it('comes with the days on which they work, for those who take part', async () => {
    const { tools, hazel, barnaby, marjoram, fenwold } = await openBoard();
    await Person.updateOne({ _id: hazel.personId }, { workingDays: ['monday'] });
    await Person.updateOne({ _id: barnaby.personId }, { state: 'paused' });
    const ids = [hazel.personId, barnaby.personId];
    const { email } = (await Person.findById(hazel.personId).lean()) ?? {};
    expect(await listAddresses(tools, ids)).toEqual([
      {
        ...{ personId: hazel.personId, countyId: fenwold.countyId, name: 'Hazel Quickset' },
        ...{ email, workingDays: ['monday'] },
      },
    ]);
    await Person.updateOne({ _id: marjoram.personId }, { $unset: { email: 1 } });
    expect(await listAddresses(tools, [marjoram.personId])).toEqual([]);
  });
});
