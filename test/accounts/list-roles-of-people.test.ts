import { describe, expect, it } from 'vitest';

import { changeRoles, listRolesOfPeople, pauseSeat } from '#server/accounts/index.ts';

import { joinBarnaby, joinHazel, openFenwold } from './support/county.ts';
import { addMarlshire } from './support/second-county.ts';
import { including } from './support/saying.ts';

describe('what people are', () => {
  it('is told of active members of the county only', async () => {
    const fenwold = await openFenwold();
    const { tools, alder, countyId } = fenwold;
    const hazel = await joinHazel(fenwold);
    const barnaby = await joinBarnaby(fenwold);
    const { bryony } = await addMarlshire(tools);
    const personIds = [alder, hazel, barnaby, bryony].map(({ personId }) => personId);
    const list = () => listRolesOfPeople(tools, { countyId, personIds });
    expect(await list()).toEqual(
      including([
        {
          personId: alder.personId,
          roles: ['coordinator', 'administrator'],
          hostOrganisationIds: [],
        },
        {
          personId: hazel.personId,
          roles: ['linkWorker'],
          hostOrganisationIds: [...hazel.hostOrganisationIds],
        },
        { personId: barnaby.personId, roles: ['activityProvider'], hostOrganisationIds: [] },
      ]),
    );
    expect(await list()).toHaveLength(3);
    await changeRoles(tools, alder, { personId: hazel.personId, roles: [] });
    expect(await list()).toHaveLength(2);
  });

  it('leaves out those who are away where only those who take part are asked for', async () => {
    const fenwold = await openFenwold();
    const { tools, countyId } = fenwold;
    const hazel = await joinHazel(fenwold);
    const asked = { countyId, personIds: [hazel.personId] };
    expect(await listRolesOfPeople(tools, { ...asked, takingPart: true })).toHaveLength(1);
    await pauseSeat(tools, hazel, {});
    expect(await listRolesOfPeople(tools, asked)).toHaveLength(1);
    expect(await listRolesOfPeople(tools, { ...asked, takingPart: true })).toEqual([]);
  });
});
