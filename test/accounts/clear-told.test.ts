import { describe, expect, it } from 'vitest';

import { clearTold, noteTold } from '#server/accounts/index.ts';
import { Person } from '#server/accounts/person.model.ts';
import { inTransaction } from '#server/lib/database/transaction.ts';
import { openBoard } from '#test/activities/support/open-board.ts';

describe('having seen all that was told', () => {
  it('holds for the one who has', async () => {
    const { tools, hazel, barnaby } = await openBoard();
    await noteTold(tools, [hazel.personId, barnaby.personId]);
    await inTransaction((session) => clearTold(tools, hazel, session));
    const timesTold = async (id: string) => (await Person.findById(id).lean())?.timesTold;
    expect(await timesTold(hazel.personId)).toBeUndefined();
    expect(await timesTold(barnaby.personId)).toBe(1);
  });
});
