import { describe, expect, it } from 'vitest';

import { noteTold } from '#server/accounts/index.ts';
import { Person } from '#server/accounts/person.model.ts';
import { openBoard } from '#test/activities/support/open-board.ts';

describe('that something was told to people', () => {
  it('stands with each of them and with nobody else', async () => {
    const { tools, hazel, barnaby, marjoram } = await openBoard();
    await noteTold(tools, [hazel.personId, barnaby.personId]);
    await noteTold(tools, []);
    const told = await Person.find({ timesTold: 1 }).lean();
    const ids = told.map(({ _id }) => _id.toString()).toSorted();
    expect(ids).toEqual([hazel.personId, barnaby.personId].toSorted());
    expect(ids).not.toContain(marjoram.personId);
  });
});
