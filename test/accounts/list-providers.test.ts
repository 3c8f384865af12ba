import { describe, expect, it } from 'vitest';

import { listProviders } from '#server/accounts/index.ts';
import { Membership } from '#server/accounts/membership.model.ts';
import { Organisation } from '#server/accounts/organisation.model.ts';
import { Person } from '#server/accounts/person.model.ts';
import { openBoard } from '#test/activities/support/open-board.ts';

describe('those who speak for organisations that run activities', () => {
  it('come with organisation and address, each for their own, and nobody else', async () => {
    const board = await openBoard();
    const { tools, fenwold, loosestrife, shed, barnaby, oakley } = board;
    const both = await fenwold.addPerson(
      'Bramble Both',
      ['activityProvider', loosestrife],
      ['activityProvider', shed],
    );
    const found = await listProviders(tools, [loosestrife, shed]);
    const pairs = found.map(({ personId, organisation }) => `${organisation} ${personId}`);
    expect(pairs.toSorted()).toEqual(
      [
        `Loosestrife Growers ${barnaby.personId}`,
        `Loosestrife Growers ${both.personId}`,
        `Quillbeck Men's Shed ${both.personId}`,
        `Quillbeck Men's Shed ${oakley.personId}`,
      ].toSorted(),
    );
    const { email } = (await Person.findById(barnaby.personId).lean()) ?? {};
    expect(found.find(({ personId }) => personId === barnaby.personId)).toMatchObject({
      ...{ email, name: 'Barnaby Trellis', organisationId: loosestrife },
      countyId: fenwold.countyId,
    });
    expect(await listProviders(tools, [board.teasel])).toEqual([]);
  });

  it('are none who are away, and none of an organisation that is closed', async () => {
    const { tools, loosestrife, shed, barnaby } = await openBoard();
    expect(await listProviders(tools, [loosestrife, shed])).toHaveLength(2);
    await Membership.updateMany({ personId: barnaby.personId }, { state: 'paused' });
    expect(await listProviders(tools, [loosestrife])).toEqual([]);
    await Organisation.updateOne({ _id: shed }, { state: 'closed' });
    expect(await listProviders(tools, [shed])).toEqual([]);
  });
});
