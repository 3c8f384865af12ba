import { describe, expect, it } from 'vitest';

import { listProviderIds, pauseSeat } from '#server/accounts/index.ts';
import { openBoard } from '#test/activities/support/open-board.ts';

describe('the activity providers of organisations', () => {
  it('stand by their organisation, without those who are away and those of another county', async () => {
    const { tools, fenwold, loosestrife, shed, farBank, barnaby, oakley } = await openBoard();
    const { countyId } = fenwold;
    const willow = await fenwold.addPerson('Willow Osier', ['activityProvider', loosestrife]);
    const organisationIds = [loosestrife, shed, farBank];
    const found = await listProviderIds(tools, { countyId, organisationIds });
    expect([...found.keys()].sort()).toEqual([loosestrife, shed].sort());
    expect(found.get(loosestrife)?.sort()).toEqual([barnaby.personId, willow.personId].sort());
    expect(found.get(shed)).toEqual([oakley.personId]);

    await pauseSeat(tools, willow, {});
    const later = await listProviderIds(tools, { countyId, organisationIds: [loosestrife] });
    expect([...later]).toEqual([[loosestrife, [barnaby.personId]]]);
  });
});
